import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// A calendar day must not depend on where the tests run. scripts/test.mjs runs the *.tz.test.ts files once more in each of three far zones.
process.env["TZ"] ??= "UTC";

const ours = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "fast", environment: "node", include: ours("unit", "property", "golden", "architecture", "documents"), testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "components", environment: "jsdom", include: ours("components"), testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "store",
          environment: "node",
          include: ours("store"),
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
