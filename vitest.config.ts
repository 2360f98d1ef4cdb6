import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

// A calendar day must not depend on where the tests run. scripts/test.mjs runs the *.tz.test.ts files once more in each of three far zones.
process.env["TZ"] ??= "UTC";

const ours = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);
/** Files that replace a module, which must not be loaded yet, or that measure how long somebody waits, when nothing may run beside them. */
const apart = ["**/*.apart.test.{ts,tsx}"];
const apartIn = (folder: string) => `tests/${folder}/**/*.apart.test.{ts,tsx}`;

/** By size, as always, but what takes longest begins first: else one worker sits idle while the other walks over every page. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith("every-page.test.ts"));
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a));
  }
}

// Where nothing is isolated, a worker loads a module once for all its files: half the processor time.
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "fast", environment: "node", isolate: false, include: ours("unit", "property", "golden", "architecture", "documents"), testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "components", environment: "jsdom", isolate: false, include: ours("components"), exclude: apart, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "components apart", environment: "jsdom", include: [apartIn("components")], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "store",
          environment: "node",
          isolate: false,
          maxWorkers: 2,
          include: ours("store"),
          exclude: apart,
          globalSetup: ["tests/store/make-template.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: "store apart",
          environment: "node",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          include: [apartIn("store")],
          globalSetup: ["tests/store/make-template.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ours("e2e"),
          globalSetup: ["tests/e2e/make-template.ts"],
          // Each file makes its own world, with a server and a browser of its own; two of them fill two cores.
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
