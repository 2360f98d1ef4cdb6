import { neighbourIndices } from "../../../lib/geography/neighbours";
import { seededRng } from "../../../lib/analysis/rng";
import { weightedSampler } from "../../../lib/analysis/weighted-sampler";

/** The sizes that the time limit is stated for. All events are synthetic, made from one seed. */
export const AREAS = 34;
export const MONTHS = 60;
export const WINDOW_DAYS = 1826;
export const FIRST_EVENTS = 300;
export const SECOND_EVENTS = 150;

const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** Everything the functions need, as plain data: the comparison in another language reads the same. */
export function benchInputs() {
  const rng = seededRng(20260101);
  const population = list(AREAS, (area) => 150_000 + 40_000 * area + (area === 0 ? 4_000_000 : 0));
  const place = weightedSampler(population, rng);
  const events = (count: number) => ({ area: list(count, place), day: list(count, () => rng.below(WINDOW_DAYS)) });
  const countsOf = ({ area }: { area: readonly number[] }) => list(AREAS, (index) => area.filter((one) => one === index).length);
  const [first, second, other] = [events(FIRST_EVENTS), events(SECOND_EVENTS), events(SECOND_EVENTS)];
  const monthOf = (day: number) => Math.min(MONTHS - 1, Math.floor(day / 30.44));
  const monthly = ({ day }: { day: readonly number[] }) => list(MONTHS, (month) => day.filter((one) => monthOf(one) === month).length);
  const table = list(AREAS, () => list(MONTHS, () => 0));
  for (const [index, area] of first.area.entries()) {
    const row = table[area] as number[];
    const month = monthOf(first.day[index] as number);
    row[month] = (row[month] as number) + 1;
  }
  // A row a province and month, as in the matched comparison of blocks: about 2,000 rows.
  const rows = list(AREAS * MONTHS, (index) => ({ y: rng.below(8) === 0 ? 1 : 0, treated: rng.below(20) === 0 ? 1 : 0, stratum: 4 * (index % AREAS) + Math.max(0, rng.below(8) - 4) }));
  const neighbours = neighbourIndices;
  return {
    first, second, population, neighbours, table,
    a: countsOf(first), b: countsOf(second), c: countsOf(other),
    tiers: population.map((people) => (people > 4_000_000 ? 3 : people > 1_000_000 ? 2 : people > 600_000 ? 1 : 0)),
    close: list(AREAS, (i) => list(AREAS, (j) => (i === j || (neighbours[i] as readonly number[]).includes(j) ? 1 : 0))),
    x: monthly(first), y: monthly(second),
    rows: { y: rows.map((row) => row.y), treated: rows.map((row) => row.treated), stratum: rows.map((row) => row.stratum) },
    windowDays: WINDOW_DAYS,
  };
}

export type BenchInputs = ReturnType<typeof benchInputs>;
