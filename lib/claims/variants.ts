import { dayNumber, isoDayFromNumber, monthOf, monthsBetween } from "../codebook/iso-day";
import type { IsoDay, IsoMonth } from "../codebook/iso-day";
import { provinceByCode } from "../codebook/provinces";
import { applyReading, CLAIMS_FROM, primaryReading } from "./primary";
import type { Variant } from "./reading";
import { voiceVariants } from "./sources-of-cell";
import type { World } from "./world";

/** The variants that findings share, by name; METHODS section 5, all required but for "voice", which splits one of them by party. Their ids never change: they are stored and cited. */
const rules = {
  attribution: () => [
    { id: "claimed-only", name: "claimed by ISKP only", kind: "ordinary", reading: { attribution: "claimed" } },
    { id: "any-attacker", name: "any attacker, unclaimed included", kind: "ordinary", reading: { attribution: "any" } },
  ],
  clash: () => [
    { id: "clashes-as-attacks", name: "clashes as attacks", kind: "ordinary", reading: { clash: "attacks" } },
    { id: "clashes-as-operations", name: "clashes as operations", kind: "ordinary", reading: { clash: "operations" } },
  ],
  window: (world) => {
    const [middle, after] = halves(world);
    return [
      { id: "from-2021-09", name: "from 1 September 2021", kind: "ordinary", reading: { from: "2021-09-01" as IsoDay } },
      { id: "first-half", name: `first half, to ${middle}`, kind: "ordinary", reading: { to: middle } },
      { id: "second-half", name: `second half, from ${after}`, kind: "ordinary", reading: { from: after } },
    ];
  },
  "each-province": (world) =>
    applyReading(world, primaryReading(world)).provincesWithRecords
      .filter((code) => code !== "AF01")
      .map((code) => ({ id: `without-${code.toLowerCase()}`, name: `without ${provinceByCode(code).name}`, kind: "ordinary", reading: { leaveOutProvince: code } })),
  kabul: () => [{ id: "without-kabul", name: "without Kabul", kind: "ordinary", reading: { leaveOutProvince: "AF01" } }],
  "each-month": (world) =>
    monthsWithRecords(world).map((month) => ({ id: `without-${month}`, name: `without ${month}`, kind: "ordinary", reading: { leaveOutMonth: month } })),
  coverage: () => [
    { id: "provinces-with-records", name: "only provinces with a record", kind: "coverage", reading: { provinces: "with-records" } },
    { id: "without-one-voice", name: "without records known from one partisan voice only", kind: "coverage", reading: { withoutPartisanOnly: true } },
  ],
  voice: (world) => voiceVariants(world),
  lag: () => [
    { id: "within-7-days", name: "within 7 days", kind: "ordinary", reading: { lagDays: 7 } },
    { id: "within-30-days", name: "within 30 days", kind: "ordinary", reading: { lagDays: 30 } },
  ],
  near: () => [{ id: "same-or-adjacent", name: "same or adjacent province", kind: "ordinary", reading: { near: "same-or-adjacent" } }],
  population: () => [{ id: "population-2026", name: "population of 2026", kind: "ordinary", reading: { population: 2026 } }],
} as const satisfies Record<string, (world: World) => readonly Variant[]>;

export type VariantRule = keyof typeof rules;

/** A list of variants made from named rules; the names belong to what is frozen, since the list itself follows the data. */
export type VariantList = ((world: World) => readonly Variant[]) & { readonly rules: readonly VariantRule[] };

/**
 * The variants of these rules over a world, for a finding's `variants`. `more`: variants of the finding's own, added at the
 * end. "each-province" leaves out one province after another but Kabul, which has a rule of its own ("kabul").
 */
export function variantsOf(names: readonly VariantRule[], more: readonly Variant[] = []): VariantList {
  const list = (world: World): readonly Variant[] => [...names.flatMap((name): readonly Variant[] => rules[name](world)), ...more];
  return Object.assign(list, { rules: names });
}

/** Last day of the first half of the primary period, and the day after. Without a stated end, the last record's day ends it. */
function halves(world: World): readonly [IsoDay, IsoDay] {
  const first = dayNumber(CLAIMS_FROM);
  const ends = world.records.map((record) => dayNumber(record.dateEnd));
  const last = world.dataset.coverageTo === null ? ends.reduce((latest, day) => Math.max(latest, day), first) : dayNumber(world.dataset.coverageTo);
  const middle = first + Math.max(0, Math.floor((last - first) / 2));
  return [isoDayFromNumber(middle), isoDayFromNumber(middle + 1)];
}

/** Months from the first to the last kept record of either class in which there is one. */
function monthsWithRecords(world: World): IsoMonth[] {
  const { attacks, operations } = applyReading(world, primaryReading(world));
  const months = new Set([...attacks, ...operations].map(({ month }) => month));
  const ordered = [...months].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(monthOf(`${first}-01` as IsoDay), last).filter((month) => months.has(month));
}
