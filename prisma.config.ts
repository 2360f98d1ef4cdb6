import { defineConfig } from "prisma/config";
import { databaseUrl } from "./scripts/environment.mjs";

// Prisma's schema engine is a separate binary that an air-gapped machine cannot download. `generate`, `validate` and
// `format` never run it, but look for it first: any executable answers that look. Migrations are applied by
// scripts/migrate.ts with the same engine as WebAssembly.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: databaseUrl(process.env, process.cwd()) },
});
