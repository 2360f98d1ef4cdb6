import { seededRng } from "@/lib/analysis/rng";
import type { Rng } from "@/lib/analysis/rng";
import type { SampleEvent, StarterSample } from "./starter-sample";

/** Every example draws from this seed, so that the page says the same each time. */
export const EXAMPLE_SEED = 20260101;
export const EXAMPLE_DRAWS = 9999;
export const exampleRng = (): Rng => seededRng(EXAMPLE_SEED);

/** The two provinces that claim C1 names, in the order of provinces. */
export const named = (sample: StarterSample): readonly number[] => ["Nangarhar", "Kunduz"].map((name) => sample.names.indexOf(name));

/** Events per province, all 34, zeros included. */
export function perProvince(sample: StarterSample, events: readonly SampleEvent[]): number[] {
  return sample.names.map((_, area) => events.filter((event) => event.area === area).length);
}

/** Events per month of the window; those of no single month count in the month of their first day. */
export function perMonth(sample: StarterSample, events: readonly SampleEvent[]): number[] {
  return sample.months.map((month) => events.filter((event) => event.month === month).length);
}

/** Events whose day and province are known, as the tests of timing take them. */
export function dated(events: readonly SampleEvent[]): { area: number[]; day: number[] } {
  const known = events.flatMap(({ area, day }) => (area === null || day === null ? [] : [{ area, day }]));
  return { area: known.map(({ area }) => area), day: known.map(({ day }) => day) };
}

/** Events that fall in one of these areas, and those in another known one. */
export function insideAndOutside(events: readonly SampleEvent[], areas: readonly number[]): { inside: number; outside: number } {
  const placed = events.filter(({ area }) => area !== null);
  const inside = placed.filter(({ area }) => areas.includes(area as number)).length;
  return { inside, outside: placed.length - inside };
}

/** Clusters of a month each: attacks in the two named provinces, and attacks in all. */
export function monthlyClusters(sample: StarterSample): { x: number[]; n: number[] } {
  const areas = named(sample);
  const placed = sample.attacks.filter(({ area }) => area !== null);
  const inside = placed.filter(({ area }) => areas.includes(area as number));
  return { x: perMonth(sample, inside), n: perMonth(sample, placed) };
}
