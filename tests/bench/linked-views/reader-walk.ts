import { monthOf } from "../../../lib/codebook/iso-day";
import type { IsoMonth } from "../../../lib/codebook/iso-day";
import { monthsBetween } from "../../../lib/codebook/iso-day";
import { cleared, included, onlyMonths, toggled } from "../../../lib/read/change-filter";
import type { DatasetOrder, Filter } from "../../../lib/read/filter";
import { defaultFilter } from "../../../lib/read/filter";
import { choiceOptions, clashModes, filterKeys, listKeys, listOptionsOf } from "../../../lib/read/filter-keys";
import type { ListKey } from "../../../lib/read/filter-keys";
import { seeded } from "./synthetic-columns";

export type WalkStep = { readonly what: "select" | "tick" | "brush step" | "brush jump" | "clear a key" | "mode" | "precision" | "clear all" | "back"; readonly filter: Filter };

const months = monthsBetween("2021-08" as IsoMonth, "2025-08" as IsoMonth);

/** The figures whose bars can be clicked; the other keys are in menus alone. */
const inFigures = ["province", "target", "actor"] as const satisfies readonly ListKey[];

/**
 * Changes of a filter as readers make them, seeded. Of a hundred: 40 a bar of a figure clicked, 25 the time brush dragged a
 * month on at one end, 4 the brush set elsewhere, 12 a value ticked or unticked in the menu of any key, 5 a key cleared, 3
 * how attacks and clashes count, 2 a precision asked for, 6 back, 3 all cleared. No search: that reads texts and is measured
 * for itself. A value chosen weighs as much as another of its key, however many records it has.
 */
export function readerWalk(steps: number, datasets: readonly DatasetOrder[], seed: number): WalkStep[] {
  const random = seeded(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const usual = defaultFilter(datasets);
  const walk: WalkStep[] = [{ what: "clear all", filter: usual }];
  while (walk.length < steps) {
    const filter = walk.at(-1)?.filter ?? usual;
    const dice = random() * 100;
    const bar: ListKey = oneOf(inFigures);
    const key = oneOf(listKeys);
    const [what, next]: [WalkStep["what"], Filter] =
      dice < 40 ? ["select", toggled(filter, bar, oneOf(listOptionsOf(bar)))]
      : dice < 65 ? ["brush step", dragged(filter, oneOf([-1, 1]), random() < 0.5)]
      : dice < 69 ? ["brush jump", jumped(filter, random)]
      : dice < 81 ? ["tick", included(filter, key, oneOf(listOptionsOf(key)), random() < 0.6)]
      : dice < 86 ? ["clear a key", cleared(filter, oneOf(filterKeys), datasets)]
      : dice < 89 ? ["mode", { ...filter, attribution: oneOf(choiceOptions.attribution), clash: oneOf(clashModes) }]
      : dice < 91 ? ["precision", random() < 0.5 ? { ...filter, minDate: oneOf(choiceOptions.minDate) } : { ...filter, minPlace: oneOf(choiceOptions.minPlace) }]
      : dice < 97 ? ["back", walk.at(-2)?.filter ?? usual]
      : ["clear all", usual];
    // A key without an effect is no change of the filter.
    if (JSON.stringify(next) !== JSON.stringify(filter)) walk.push({ what, filter: next });
  }
  return walk;
}

const within = (at: number) => months[Math.min(months.length - 1, Math.max(0, at))] as IsoMonth;

function dragged(filter: Filter, by: number, first: boolean): Filter {
  const [from, to] = [Math.max(0, months.indexOf(monthOf(filter.from))), filter.to === null ? months.length - 1 : months.indexOf(monthOf(filter.to))];
  return first ? onlyMonths(filter, within(Math.min(from + by, to)), within(to)) : onlyMonths(filter, within(from), within(Math.max(to + by, from)));
}

function jumped(filter: Filter, random: () => number): Filter {
  const from = Math.floor(random() * months.length);
  return onlyMonths(filter, within(from), within(from + Math.floor(random() * 18)));
}
