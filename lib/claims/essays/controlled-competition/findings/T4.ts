import { coincidence } from "../../../../analysis/coincidence";
import type { CoincidenceNull } from "../../../../analysis/coincidence";
import { partnersIn, twinsBy } from "../../../../analysis/close-partners";
import { coincidenceBounds } from "../../../../analysis/coincidence-bounds";
import type { IntervalEvents } from "../../../../analysis/coincidence-bounds";
import { expectedFollowers } from "../../../../analysis/expected-followers";
import { areClose } from "../../../../analysis/space-closeness";
import type { Closeness } from "../../../../analysis/space-closeness";
import { dayNumber } from "../../../../codebook/iso-day";
import type { Chance } from "../../../chance";
import { closenessOf } from "../../../counting/closeness";
import { datedEvents, intervalEvents } from "../../../counting/dated-lists";
import { drawing } from "../../../counting/drawing";
import { datable } from "../../../counting/exact-dates";
import { followedBy } from "../../../counting/following";
import { statedResponses, twinPairs } from "../../../counting/linked-records";
import { pairsByLag } from "../../../counting/pairs-by-lag";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { drawnTest } from "../../../counting/test-result";
import { windowDays, windowEnd } from "../../../counting/window-end";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Effect, Measured, TestResult } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Selection } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_EVENTS = 20;
const MINIMUM_EXPECTED_PAIRS = 3;
const LONGEST_LAG = 30;
const LAGS = [7, 14, 30] as const;
/** The named set of this finding: imprecise dates enter as bounds. */
const ALL_DATES = "all-dates";

const questions = {
  permuteDates: "Keeps every province's and every date's number of operations, and asks whether they come after attacks here rather than in usual places at usual times.",
  circularShift: "Keeps every province's own waves of operations, and asks the same against runs inside a province.",
} as const;

/** One direction of the question: the earlier list without those too near the end of the window to be followed. */
type Lists = { readonly first: readonly EvidenceRecord[]; readonly second: readonly EvidenceRecord[]; readonly tooLate: number };

function lists(first: readonly EvidenceRecord[], second: readonly EvidenceRecord[], lastDay: number, lag: number): Lists {
  const inTime = first.filter(({ dateEnd }) => lastDay - dayNumber(dateEnd) >= lag);
  return { first: inTime, second, tooLate: first.length - inTime.length };
}

function pairsOf({ first, second }: Lists, reading: Reading, maxLag: number, test?: CoincidenceNull) {
  return coincidence(datedEvents(first, reading.from), datedEvents(second, reading.from), {
    maxLag, close: closenessOf(reading), twins: twinPairs(first, second), ...(test === undefined ? {} : { test, pairsOnly: true }),
  });
}

function tests(pairs: Lists, reading: Reading, days: number, chance: Chance, direction: string, decides: boolean): TestResult[] {
  if (pairs.first.length === 0 || pairs.second.length === 0) return [];
  return (["permuteDates", "circularShift"] as const).flatMap((null_) => {
    const draws = drawing(chance, `T4 ${null_}, ${direction}, ${reading.lagDays} days`);
    const result = pairsOf(pairs, reading, reading.lagDays, null_ === "permuteDates" ? { null: null_, ...draws } : { null: null_, windowDays: days, ...draws });
    if (result.kind === "undefined" || result.test === null) return [];
    const told = { null: decides ? null_ : `${null_}, ${direction}`, question: questions[null_], statistic: result.pairs, decides };
    return [drawnTest(told, result.test.pairsP, result.test.draws, result.test.seed)];
  });
}

/** Pairs to be expected when any date of the second events could belong to any of their places, dates being bounds. */
function expectedWithBounds(first: IntervalEvents, second: IntervalEvents, close: Closeness, twins: readonly (readonly [number, number])[], maxLag: number): number {
  const inSpace = partnersIn(second.area, close);
  const twinsOf = twinsBy(twins, 0);
  const inTime = expectedFollowers(first, second, { minLag: 1, maxLag });
  const sum = first.area.reduce((total, area, i) => {
    const own = (twinsOf.get(i) ?? []).filter((j) => areClose(close, area, second.area[j] as number)).length;
    return total + (inSpace(area) - own) * (inTime[i] as number);
  }, 0);
  return sum / second.area.length;
}

/** The same question with every date anywhere within its bounds: certain, to be expected and possible pairs. */
function withBounds(selection: Selection, reading: Reading, lastDay: number, maxLag: number) {
  const placed = (records: readonly EvidenceRecord[]) => records.filter(({ province }) => province !== null);
  const pairs = lists(placed(selection.attacks), placed(selection.operations), lastDay, maxLag);
  const [first, second] = [intervalEvents(pairs.first, reading.from), intervalEvents(pairs.second, reading.from)];
  const [close, twins] = [closenessOf(reading), twinPairs(pairs.first, pairs.second)];
  const bounds = coincidenceBounds(first, second, { maxLag, close, twins });
  return { pairs, bounds, expected: bounds.kind === "found" ? expectedWithBounds(first, second, close, twins, maxLag) : 0 };
}

function ratio(observed: number, expected: number, n: number): Effect {
  return expected > 0 ? { kind: "found", value: observed / expected, interval: null, n } : { kind: "undefined", reason: "zero-total", n };
}

function figures(attacks: readonly EvidenceRecord[], operations: readonly EvidenceRecord[], selection: Selection, reading: Reading, lastDay: number, chance: Chance | null): Figure[] {
  const curve = (title: string, first: readonly EvidenceRecord[], second: readonly EvidenceRecord[], name: string): Figure => ({
    kind: "lag-curve", title, lagUnit: "days", measure: "pairs",
    points: pairsByLag(datedEvents(first, reading.from), datedEvents(second, reading.from), {
      maxLag: LONGEST_LAG, lastDay: lastDay - dayNumber(reading.from), close: closenessOf(reading), twins: twinPairs(first, second),
      drawing: chance === null ? null : drawing(chance, `T4 band, ${name}`),
    }),
  });
  const inTime = lists(attacks, operations, lastDay, reading.lagDays).first;
  const followed = followedBy(inTime, operations, reading);
  const answered = statedResponses(selection.operations);
  const [place, lag] = [reading.near === "same" ? "in the same province" : "in the same or an adjacent province", reading.lagDays];
  const forward = pairsOf(lists(attacks, operations, lastDay, lag), reading, lag);
  return [
    {
      kind: "followed-timeline", lagDays: lag, title: `${followed.filter(({ exact }) => exact).length} of ${inTime.length} attacks of known day were followed by an operation ${place} within ${lag} days`,
      attacks: inTime.map((attack, index) => ({
        ref: attack.ref, day: attack.dateStart, province: attack.province as NonNullable<typeof attack.province>,
        followed: followed[index]?.exact ?? false, statedResponse: answered.get(attack.ref) ?? null, group: null,
      })),
      operations: operations.map(({ ref, dateStart, province }) => ({ ref, day: dateStart, province: province as NonNullable<typeof province> })),
    },
    curve(`Operations ${place} within so many days after an attack`, attacks, operations, "attack to operation"),
    curve(`The other way round: attacks ${place} within so many days after an operation`, operations, attacks, "operation to attack"),
    {
      kind: "shares", threshold: null, title: "By timing, and by a source's own word",
      rows: [
        shareRow(`attacks followed by an operation within ${lag} days`, null, followed.filter(({ exact }) => exact).length, inTime.length),
        shareRow(`operations preceded by an attack within ${lag} days`, null, forward.kind === "found" ? Math.round(forward.secondPrecededShare * forward.nSecond) : 0, operations.length),
        shareRow("ISKP attacks that a source says were answered by an operation", null, selection.attacks.filter(({ ref }) => answered.has(ref)).length, selection.attacks.length),
        shareRow("operations that a source says answer an attack", null, selection.operations.filter(({ relations }) => relations.some(({ type }) => type === "response-to")).length, selection.operations.length),
      ],
    },
    {
      kind: "series", measure: "pairs", title: "With every date anywhere within its bounds: pairs to be expected, and from certain to possible",
      points: LAGS.map((days) => {
        const { bounds } = withBounds(selection, reading, lastDay, days);
        return bounds.kind === "found"
          ? { period: `within ${days} days`, value: bounds.expectedPairs, interval: [bounds.certainPairs, bounds.possiblePairs] as const }
          : { period: `within ${days} days`, value: null, interval: null };
      }),
    },
  ];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const lastDay = dayNumber(windowEnd(world, reading));
  const [attacks, operations] = [datable(selection.attacks), datable(selection.operations)];
  const unplaced = { why: "province not known", count: attacks.unplaced + operations.unplaced };
  const tooLate = (count: number) => ({ why: `attacks less than ${reading.lagDays} days before the end of the window, too late to be seen followed`, count });
  const counts = (nAttacks: number, nOperations: number, expected: number, which: string) => [
    { of: `attacks ${which}`, have: nAttacks, need: MINIMUM_EVENTS },
    { of: `operations ${which}`, have: nOperations, need: MINIMUM_EVENTS },
    { of: "pairs expected by chance", have: expected, need: MINIMUM_EXPECTED_PAIRS },
  ];
  const common = { criterionMet: null, bounds: null, warnings: [] };

  if (reading.set === ALL_DATES) {
    const { pairs, bounds, expected } = withBounds(selection, reading, lastDay, reading.lagDays);
    const n = pairs.first.length + pairs.second.length;
    return {
      ...common, tests: [], figures: [],
      counts: counts(pairs.first.length, pairs.second.length, expected, "of known province"),
      effect: ratio(bounds.kind === "found" ? bounds.expectedPairs : 0, expected, n),
      setAside: setAsideOf(selection, [neitherClass(selection), unplaced, tooLate(pairs.tooLate)]),
      refs: [...pairs.first, ...pairs.second].map(({ ref }) => ref),
    };
  }

  const pairs = lists(attacks.usable, operations.usable, lastDay, reading.lagDays);
  const forward = pairsOf(pairs, reading, reading.lagDays);
  const days = windowDays(world, reading);
  const backward = lists(operations.usable, attacks.usable, lastDay, reading.lagDays);
  const expected = forward.kind === "found" ? forward.expectedPairs : 0;
  return {
    ...common,
    counts: counts(pairs.first.length, pairs.second.length, expected, "of known day and province"),
    effect: ratio(forward.kind === "found" ? forward.pairs : 0, expected, pairs.first.length + pairs.second.length),
    tests: chance === null ? [] : [...tests(pairs, reading, days, chance, "attacks to operations", true), ...(chance.decidingOnly === true ? [] : tests(backward, reading, days, chance, "operations to attacks", false))],
    setAside: setAsideOf(selection, [
      neitherClass(selection), unplaced,
      { why: "day of the event not known (they enter as bounds)", count: attacks.imprecise.length + operations.imprecise.length },
      tooLate(pairs.tooLate),
    ]),
    // Drawn only where somebody looks: a variant is asked for its estimate alone, and the figures are the dearer part.
    get figures() {
      return figures(attacks.usable, operations.usable, selection, reading, lastDay, chance);
    },
    refs: [...pairs.first, ...pairs.second].map(({ ref }) => ref),
  };
}

const same = "The same: whoever fights an enemy goes where it has just struck, and more operations than by chance follow attacks in the same place.";

/**
 * T4, for C2 and C9: do announced anti-ISKP operations follow ISKP attacks in the same province within 14 days, more often
 * than usual places and usual times would bring them together?
 *
 * Effect: pairs observed over pairs expected under exchanged dates. There is no interval for it; the two tests stand in its
 * place, and the larger of their two-sided p decides. Day 0 is left out, its order being unknown.
 */
export default {
  id: "T4", claims: ["C2", "C9"], leads: [],
  title: "Operations in the two weeks after an attack",
  question: "Do operations follow attacks in the same province within 14 days more often than usual places and usual times would bring them together?",
  effectName: "times as many pairs of an attack and a following operation as exchanged dates would make",
  unit: "observed-to-expected",
  counted: "attacks and operations of known day and province",
  judgement: { by: "threshold", threshold: 1, claimSide: "above", inFamily: true, shownBy: "tests" },
  prediction: "More pairs of an attack and a following operation than expected, under both nulls.",
  scenarios: {
    S0: same,
    S1: "Some following too, since a managed threat still needs shows of action; nothing in particular about how much.",
    S2: "The same: operations that are meant to be seen follow attacks that were seen.",
    S3: "The same: an opportunity is used when it is fresh.",
  },
  separates: false,
  needsConstantEffort: false,
  fixed: { minimumEvents: MINIMUM_EVENTS, minimumExpectedPairs: MINIMUM_EXPECTED_PAIRS, primaryLagDays: 14, lagsDays: LAGS, smallestLagDays: 1, curveToDays: LONGEST_LAG, dates: "day and event", nulls: Object.keys(questions), decides: "the larger of the two two-sided p", ownVariants: ["all-dates-as-bounds"] },
  variants: variantsOf(
    ["attribution", "clash", "window", "kabul", "coverage", "voice", "lag", "near"],
    [{ id: "all-dates-as-bounds", name: "all dates, imprecise ones within their bounds", kind: "ordinary", reading: { set: ALL_DATES } }],
  ),
  caveats: [
    "Such tests find timing in common, not response: a third thing that drives attacks and operations in the same weeks and province passes every one of them.",
    "Same province may mean 150 kilometres apart, and operations are known from announcements of one party.",
  ],
  functions: ["coincidence", "coincidence-bounds"],
  measure,
} satisfies FindingDefinition;

