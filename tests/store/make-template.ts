import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

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
  // In a process of its own: the schema engine cannot be started twice in one, and two projects ask for a template.
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/migrate.ts"], { env: { ...process.env, DATABASE_URL: `file:${file}` }, encoding: "utf8" });
  if (status !== 0) throw new Error(`The template database could not be made: ${stdout}${stderr}`);
  project.provide("templateDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
