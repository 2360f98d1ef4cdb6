import path from "node:path";
import { seededRng } from "../../lib/analysis/rng";
import { importProcess } from "./import-process";
import { inventedRows, writeFileOf } from "./invented-file";
import { check, inWorld, isWhole, visibleIn } from "./world";
import type { Check, Torture } from "./world";

const ROWS = 20_000;

/** Kill an import at so many random moments, seeded; then let one end. */
export function killedImports(kills: number, seed: number): Torture {
  return {
    name: "a process killed at random moments",
    run: (_, say) =>
      inWorld(async ({ folder, database }) => {
        const file = path.join(folder, "GEDEvent_v99_1.csv");
        await writeFileOf(file, inventedRows(ROWS));
        const rng = seededRng(seed);
        // How long it takes here decides when to kill: the database is made anew for the rest.
        const wholeMs = await inWorld(async (other) => {
          const started = performance.now();
          const { code, err } = await importProcess(other.database, file, folder).end;
          if (code !== 0) throw new Error(err);
          return performance.now() - started;
        });
        const checks: Check[] = [];
        let [whole, half] = [0, 0];
        for (let kill = 0; kill < kills; kill += 1) {
          const afterMs = rng.below(Math.round(wholeMs));
          const running = importProcess(database, file, folder);
          const timer = setTimeout(() => running.process.kill("SIGKILL"), afterMs);
          const { code } = await running.end;
          clearTimeout(timer);
          const { records } = await visibleIn(database);
          if (records === ROWS) whole += 1;
          else if (records !== 0) half += 1;
          say(`killed after ${afterMs} of ${wholeMs.toFixed(0)} ms (${code === null ? "killed" : `had ended with ${code}`}): ${records} records to be seen`);
          checks.push(check(`kill ${kill + 1}: all or nothing, and the file is whole`, (records === 0 || records === ROWS) && isWhole(database), `${records} records`));
          // It was quicker than the kill: from here on everything in the file is here already.
          if (whole > 0) break;
        }
        const last = await importProcess(database, file, folder).end;
        const { records } = await visibleIn(database);
        checks.push(check("the next import sweeps what was left and ends well", last.code === 0 && records === ROWS && isWhole(database), `${last.code}, ${records} records; ${last.err}`));
        checks.push(check("never half", half === 0));
        return checks;
      }),
  };
}
