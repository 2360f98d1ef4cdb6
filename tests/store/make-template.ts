import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../lib/store/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated database without rows; each test copies it. */
    templateDatabase: string;
  }
}

/** Migrations run once for all store tests; the folder is removed at the end. */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-template-"));
  const file = path.join(folder, "template.db");
  const result = await migrate(file, path.resolve("prisma/migrations"));
  if (result.kind !== "migrated") throw new Error(`The template database could not be made: ${result.reason}`);
  project.provide("templateDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
