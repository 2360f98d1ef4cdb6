import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importProcess } from "./import-process";
import { inventedRows, writeFileOf } from "./invented-file";
import { check, inWorld, isWhole, visibleIn } from "./world";
import type { Check, Torture } from "./world";

const ROWS = 20_000;
const SIZE = "14m";
const BALLAST_BYTES = 4_000_000;

/** The database on a disk of 14 MB that an import fills. Needs a small file system, which only an administrator of Linux can make; elsewhere it is said. */
export const diskFull: Torture = {
  name: "a full disk",
  run: async (_, say) => {
    const mount = mkdtempSync(path.join(tmpdir(), "atlas-small-disk-"));
    if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", mount]).status !== 0) {
      rmSync(mount, { recursive: true, force: true });
      return { notRun: "a small file system cannot be made here: it needs Linux and the right to mount" };
    }
    const files = mkdtempSync(path.join(tmpdir(), "atlas-torture-"));
    try {
      const [large, small] = [path.join(files, "GEDEvent_v99_1.csv"), path.join(files, "GEDEvent_v99_2.csv")];
      await writeFileOf(large, inventedRows(ROWS));
      await writeFileOf(small, inventedRows(20));
      // Something else on the disk, that a person can remove: on one without a free byte nothing can be written, not even what removes rows.
      const ballast = path.join(mount, "ballast");
      writeFileSync(ballast, Buffer.alloc(BALLAST_BYTES));
      return await inWorld(async ({ database }): Promise<Check[]> => {
        const first = await importProcess(database, large, files).end;
        const seen = await visibleIn(database);
        say(`ended with ${first.code}: ${first.err.trim().split("\n").at(-1) ?? ""}`);
        rmSync(ballast);
        const second = await importProcess(database, small, files).end;
        const after = await visibleIn(database);
        say(`a small import afterwards ended with ${second.code}; ${after.records} records`);
        return [
          check("it is told as a full disk, and ends with 1", first.code === 1 && /disk is full/i.test(first.err), `${first.code}: ${first.err}`),
          check("nothing of it is to be seen", seen.records === 0 && seen.datasets === 0, `${seen.records} records`),
          check("the file is whole", isWhole(database)),
          check("once there is some room the next import sweeps what was left and goes through", second.code === 0 && after.records === 20, `${second.code}: ${second.err}`),
        ];
      }, mount);
    } finally {
      spawnSync("umount", [mount]);
      rmSync(mount, { recursive: true, force: true });
      rmSync(files, { recursive: true, force: true });
    }
  },
};
