/** Measures how often each permutation test rejects when nothing is there. See --help. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { seededRng } from "@/lib/analysis/rng";
import { mapCases } from "./calibrate/cases-maps";
import { timeAndTableCases } from "./calibrate/cases-times-and-tables";
import { LEVEL, rejectionRate } from "./calibrate/rejection";
import { mapTraps, seriesTraps, type Trap } from "./calibrate/trap";
import { calibrationDocument, holds, type TrapRates } from "./calibrate/write-table";

const help = `npm run calibrate -- [--simulations N] [--draws N] [--seed N] [--dry]

Simulates worlds in which nothing is there, runs each permutation test on them, and writes the rejection rates at 5% with
their binomial intervals to docs/benchmarks/calibration.md. Some minutes with the usual 5,000 worlds and 199 draws.

  --simulations N   worlds a row (5000); the table of traps takes a fifth of them
  --draws N         draws a test (199)
  --seed N          seed of the first row (20260101); each row has its own, one higher
  --dry             prints the document instead of writing it

Ends with 1 if a rate is not what it should be.`;

const { values } = parseArgs({
  options: {
    simulations: { type: "string", default: "5000" },
    draws: { type: "string", default: "199" },
    seed: { type: "string", default: "20260101" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help === true) console.log(help);
else calibrate(Number(values.simulations), Number(values.draws), Number(values.seed));

function calibrate(simulations: number, draws: number, firstSeed: number): void {
  const cases = [...mapCases, ...timeAndTableCases];
  const rows = cases.length + mapTraps.length + seriesTraps.length;
  const tell = (row: number, name: string): void => void process.stderr.write(`${String(row).padStart(2)}/${rows} ${name}\n`);

  const rated = cases.map((one, index) => {
    tell(index + 1, `${one.test}: ${one.world}, ${one.sizes}`);
    return { one, result: rejectionRate(one, firstSeed + index, simulations, draws) };
  });
  const trapSimulations = Math.max(1, Math.round(simulations / 5));
  const sprung = (trap: Trap, index: number): TrapRates => {
    tell(cases.length + index + 1, `trap: ${trap.world}`);
    return { world: trap.world, rates: trapRates(trap, firstSeed + cases.length + index, trapSimulations, draws) };
  };
  const text = calibrationDocument({
    day: new Date().toISOString().slice(0, 10),
    simulations, draws, firstSeed, rated,
    traps: {
      simulations: trapSimulations, draws,
      maps: mapTraps.map(sprung),
      series: seriesTraps.map((trap, index) => sprung(trap, mapTraps.length + index)),
    },
  });
  if (values.dry) console.log(text);
  else {
    const folder = path.resolve(import.meta.dirname, "../docs/benchmarks");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "calibration.md"), text);
    console.log("Written to docs/benchmarks/calibration.md.");
  }
  const off = rated.filter((row) => !holds(row));
  for (const { one, result } of off) console.log(`OFF ${one.test} (${one.world}, ${one.sizes}): ${result.rejected} of ${simulations}; ties at random ${result.tieless?.rejected ?? "-"}`);
  console.log(`${rated.length - off.length} as they should be, ${off.length} not`);
  process.exitCode = off.length === 0 ? 0 : 1;
}

function trapRates(trap: Trap, seed: number, simulations: number, draws: number): Record<string, number> {
  const rng = seededRng(seed);
  const rejected: Record<string, number> = {};
  for (let simulation = 0; simulation < simulations; simulation++) {
    for (const [test, p] of Object.entries(trap.simulate(rng, draws))) rejected[test] = (rejected[test] ?? 0) + (p <= LEVEL ? 1 : 0);
  }
  return Object.fromEntries(Object.entries(rejected).map(([test, count]) => [test, count / simulations]));
}
