import fc from "fast-check";
import { monthOf, monthsBetween } from "../../../../lib/codebook/iso-day";
import type { IsoMonth } from "../../../../lib/codebook/iso-day";
import { cleared, included, onlyMonths, toggled } from "../../../../lib/read/change-filter";
import { choiceOptions, clashModes, filterKeys, listKeys, listOptionsOf } from "../../../../lib/read/filter-keys";
import type { ListKey } from "../../../../lib/read/filter-keys";
import { defaultFilter } from "../../../../lib/read/filter";
import type { Filter } from "../../../../lib/read/filter";
import { twoDatasets } from "../../../unit/read/bulk-of";

type Step = (filter: Filter, before: Filter) => Filter;

const months = monthsBetween("2021-06" as IsoMonth, "2022-12" as IsoMonth);
const wordsTyped = ["", "m", "mos", "mosque", "mosque kabul", "IA 2021", "zz", "...", "گاز"];

/** A value of a key, a province or a target often enough to meet the records again. */
const anyChoice = fc.constantFrom<ListKey>(...listKeys, "province", "target", "kind", "status").chain((key) =>
  fc.tuple(fc.constant(key), fc.constantFrom(...listOptionsOf(key).slice(0, 6))),
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyChoice.map(([key, value]): Step => (filter) => toggled(filter, key, value)) },
  { weight: 4, arbitrary: fc.tuple(anyChoice, fc.boolean()).map(([[key, value], on]): Step => (filter) => included(filter, key, value, on)) },
  { weight: 3, arbitrary: fc.tuple(fc.nat({ max: months.length - 1 }), fc.nat({ max: 4 })).map(([first, more]): Step => (filter) => onlyMonths(filter, months[first] as IsoMonth, (months[first + more] ?? months.at(-1)) as IsoMonth)) },
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 2 }).map((by): Step => (filter) => dragged(filter, by)) },
  { weight: 2, arbitrary: fc.constantFrom(...filterKeys).map((key): Step => (filter) => cleared(filter, key, twoDatasets)) },
  { weight: 2, arbitrary: fc.constantFrom(...wordsTyped).map((q): Step => (filter) => ({ ...filter, q })) },
  fc.constantFrom(...choiceOptions.attribution).map((attribution): Step => (filter) => ({ ...filter, attribution })),
  fc.constantFrom(...clashModes).map((clash): Step => (filter) => ({ ...filter, clash })),
  fc.constantFrom(null, ...choiceOptions.minDate).map((minDate): Step => (filter) => ({ ...filter, minDate })),
  fc.constantFrom(null, ...choiceOptions.minPlace).map((minPlace): Step => (filter) => ({ ...filter, minPlace })),
  fc.constantFrom("first", "second", "nowhere").map((dataset): Step => (filter) => ({ ...filter, dataset })),
  { weight: 2, arbitrary: fc.constant<Step>((_, before) => before) },
  fc.constant<Step>(() => defaultFilter(twoDatasets)),
);

/** The last month of the period one or two on or back, as the brush is dragged. */
function dragged(filter: Filter, by: number): Filter {
  const last = filter.to === null ? months.length - 1 : months.indexOf(monthOf(filter.to));
  const next = months[Math.max(months.indexOf(monthOf(filter.from)), Math.min(months.length - 1, Math.max(0, last + by)))] as IsoMonth;
  return onlyMonths(filter, monthOf(filter.from), next);
}

/** Filters one after another, each one step from the last, or the one before it again. */
export const anyWalk: fc.Arbitrary<Filter[]> = fc.array(anyStep, { minLength: 3, maxLength: 14 }).map((steps) => {
  const walk = [defaultFilter(twoDatasets)];
  for (const step of steps) walk.push(step(walk.at(-1) as Filter, (walk.at(-2) ?? walk.at(-1)) as Filter));
  return walk;
});
