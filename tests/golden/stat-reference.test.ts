import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { caseFiles, checkFile } from "@/scripts/verify-reference/check-folder";

// Reference values made with R, scipy and others, handed over beside the repository. A clone has none: then skipped.
// `npm run verify:reference` does the same for any folder.
const folder = path.resolve(import.meta.dirname, "../../../shared/stat-reference");
const cases = existsSync(folder) ? caseFiles(folder) : [];

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

describe("lib/analysis against the reference values", () => {
  if (cases.length === 0) it.skip(`no folder ${path.basename(folder)} beside the repository`, () => undefined);

  for (const name of cases) {
    it(name, () => {
      expect(checkFile(folder, name)).toEqual([]);
    });
  }
});
