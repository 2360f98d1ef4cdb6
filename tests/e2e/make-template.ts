import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { productEnvironment, root } from "./support/product";

declare module "vitest" {
  export interface ProvidedContext {
    /** A database with the starter set; each test file that wants it works on a copy. */
    seededDatabase: string;
  }
}

/** The pages are built and the starter set is loaded once for all end-to-end tests; the folder is removed at the end. */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "incident-atlas-e2e-template-"));
  const file = path.join(folder, "seeded.db");
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env: productEnvironment({ DATABASE_URL: `file:${file}` }), encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  };
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  run("scripts/build.mjs");
  run(tsx, "scripts/migrate.ts");
  run(tsx, "seed/load.ts");
  project.provide("seededDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}
