import { applyReading, primaryReading } from "./primary";
import type { FindingDefinition } from "./finding-definition";
import { isUnsettled } from "./family";
import { readingOf } from "./freeze";
import type { Measured } from "./measured";
import type { Reading } from "./reading";
import { MORE_DRAWS, seededChance } from "./seeded-chance";
import type { RunOptions } from "./run-findings";
import { isShort } from "./variant-standing";
import type { World } from "./world";

/** What a user's own selection gives for one finding, beside the recorded verdict and never instead of it. */
export type SelectionMeasured = {
  /** Counts, shares, intervals and figures; no test, and without intervals below a minimum. */
  readonly measured: Measured;
  readonly belowMinimum: boolean;
  /** Records of the dataset that the selection holds, and those of them that the finding's reading keeps. */
  readonly selected: number;
  readonly kept: number;
  /** The finding's reading with what the filter sets in its place. */
  readonly reading: Reading;
};

/** What a filter sets in a reading (period, attribution, clashes); see selectedRefs. */
export type ReadingOfFilter = Partial<Pick<Reading, "from" | "to" | "attribution" | "clash">>;

/**
 * Your selection, exploratory: the finding computed on the records of these refs alone, without any test. `refs`: what the
 * reader's filter keeps; the finding's primary reading (what counts, lags, groups) applies on top of it, with the filter's own
 * period, attribution and clashes in place of the primary ones.
 */
export function measureSelection(world: World, refs: Iterable<string>, definition: FindingDefinition, ofFilter: ReadingOfFilter = {}): SelectionMeasured {
  const selection = selectionWorld(world, refs);
  const reading = { ...readingOf(selection, definition), ...ofFilter };
  return described(selection, reading, definition.measure(selection, reading, null));
}

/**
 * *Test this selection*: as measureSelection, with the finding's tests. It is a test that somebody ran and belongs into the
 * ledger; it joins no family and gives no verdict. Below the minimum, or barred by varying effort, no test is run. A p whose
 * Monte-Carlo interval holds 0.05 is drawn again with 99,999 draws.
 */
export function testSelection(world: World, refs: Iterable<string>, definition: FindingDefinition, { draws, seed, onProgress }: RunOptions, ofFilter: ReadingOfFilter = {}): SelectionMeasured {
  const selection = selectionWorld(world, refs);
  const reading = { ...readingOf(selection, definition), ...ofFilter };
  const untested = described(selection, reading, definition.measure(selection, reading, null));
  if (untested.belowMinimum || (definition.needsConstantEffort && world.dataset.effort !== "constant")) return untested;
  const chance = (howMany: number) => seededChance(seed, howMany, (test, done, of) => onProgress?.({ finding: definition.id, position: 0, findings: 1, test, done, of }));
  const measured = definition.measure(selection, reading, chance(draws));
  const unsettled = draws < MORE_DRAWS && measured.tests.some((test) => test.decides && isUnsettled(test));
  return described(selection, reading, unsettled ? definition.measure(selection, reading, chance(MORE_DRAWS)) : measured, true);
}

function selectionWorld(world: World, refs: Iterable<string>): World {
  const wanted = new Set(refs);
  const recordedProvinces = applyReading(world, primaryReading(world)).provincesWithRecords;
  return { ...world, records: world.records.filter(({ ref }) => wanted.has(ref)), recordedProvinces };
}

function described(selection: World, reading: Reading, measured: Measured, tested = false): SelectionMeasured {
  const belowMinimum = measured.counts.some(isShort);
  return {
    measured: tested ? { ...measured } : { ...measured, tests: [], effect: belowMinimum && measured.effect.kind === "found" ? { ...measured.effect, interval: null } : measured.effect },
    belowMinimum,
    selected: selection.records.length,
    kept: applyReading(selection, reading).kept.length,
    reading,
  };
}
