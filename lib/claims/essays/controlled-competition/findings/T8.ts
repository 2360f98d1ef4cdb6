import { seededRng } from "../../../../analysis/rng";
import { stratifiedDifference } from "../../../../analysis/stratified-difference";
import { dayNumber } from "../../../../codebook/iso-day";
import type { Chance } from "../../../chance";
import { drawing } from "../../../counting/drawing";
import { datable } from "../../../counting/exact-dates";
import { followedBy } from "../../../counting/following";
import type { Followed } from "../../../counting/following";
import { statedResponses } from "../../../counting/linked-records";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { shareRow, twoGroupsFigure } from "../../../counting/share-figures";
import { answeredFirst, civilianTargets, foreignTargets } from "../../../counting/target-groups";
import type { TargetType } from "../../../counting/target-groups";
import { drawnTest } from "../../../counting/test-result";
import { approximate } from "../../../counting/approximate-interval";
import { windowEnd } from "../../../counting/window-end";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure, ShareRow } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading, Variant } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_ATTACKS = 20;
const MINIMUM_STRATA = 5;
/** Attacks nearer to the end of the coverage cannot be seen followed; the same for every lag, so that lags compare the same attacks. */
const DROPPED_DAYS = 30;

/** Named sets of this finding: whom the first group holds, and which operations count as following. */
const FOREIGN_ONLY = "foreign-diplomatic-only";
const CERTAIN = "imprecise-operations-certain";
const POSSIBLE = "imprecise-operations-possible";

type Row = { readonly attack: EvidenceRecord; readonly treated: boolean; readonly followed: Followed; readonly stratum: string };
type Kind = keyof Followed;

function kindOf(set: string | null): Kind {
  return set === CERTAIN ? "certain" : set === POSSIBLE ? "possible" : "exact";
}

function rowsOf(attacks: readonly EvidenceRecord[], followed: readonly Followed[], first: readonly TargetType[]): Row[] {
  return attacks.flatMap((attack, index): Row[] => {
    const treated = first.includes(attack.targetType);
    if (!treated && !civilianTargets.includes(attack.targetType)) return [];
    return [{ attack, treated, followed: followed[index] as Followed, stratum: `${attack.province ?? ""} ${attack.dateStart.slice(0, 4)}` }];
  });
}

/** Rows in a province and year that hold both groups: the only ones that compare like with like. */
function informative(rows: readonly Row[]): Row[] {
  const holds = (row: Row, treated: boolean) => rows.some((other) => other.stratum === row.stratum && other.treated === treated);
  return rows.filter((row) => holds(row, true) && holds(row, false));
}

function difference(rows: readonly Row[], kind: Kind, chance: Chance | null, test: string) {
  const { rng, ...options } = chance === null ? { rng: seededRng(0), draws: 1 } : drawing(chance, test);
  return stratifiedDifference(rows.map(({ followed }) => Number(followed[kind])), rows.map(({ treated }) => treated), rows.map(({ stratum }) => stratum), rng, options);
}

const groupNames = { wide: "on Taliban, foreign or diplomatic targets", foreign: "on foreign or diplomatic targets", civilian: "on civilians" } as const;

function figures(all: readonly EvidenceRecord[], followed: readonly Followed[], rows: readonly Row[], selection: ReturnType<typeof applyReading>, reading: Reading, foreignOnly: boolean): Figure[] {
  const days = reading.lagDays;
  const stated = statedResponses(selection.operations);
  const group = (label: string, own: readonly Row[], yes: (row: Row) => boolean) => ({ label, yes: own.filter(yes).length, no: own.filter((row) => !yes(row)).length });
  const [one, other] = [rows.filter(({ treated }) => treated), rows.filter(({ treated }) => !treated)];
  const name = foreignOnly ? groupNames.foreign : groupNames.wide;
  const foreign = rowsOf(all, followed, foreignTargets);
  const byLag: ShareRow[] = ([7, 14, 30] as const).flatMap((lagDays) => {
    const within = followedBy(rows.map(({ attack }) => attack), selection.operations, { lagDays, near: reading.near });
    return [true, false].map((treated) => {
      const own = rows.flatMap((row, index) => (row.treated === treated ? [within[index] as Followed] : []));
      return shareRow(`${treated ? name : groupNames.civilian}, within ${lagDays} days`, null, own.filter(({ exact }) => exact).length, own.length);
    });
  });
  const bounded = (["exact", "certain", "possible"] as const).flatMap((kind) => {
    const word = { exact: "operations of known day", certain: "surely, imprecise operations too", possible: "possibly, imprecise operations too" }[kind];
    return [one, other].map((own, index) => shareRow(`${index === 0 ? name : groupNames.civilian}: ${word}`, null, own.filter((row) => row.followed[kind]).length, own.length));
  });
  return [
    twoGroupsFigure(`Unadjusted: attacks followed by an operation within ${days} days`, group(name, one, ({ followed: own }) => own.exact), group(groupNames.civilian, other, ({ followed: own }) => own.exact)),
    twoGroupsFigure(
      `Unadjusted, without attacks on the Taliban: followed within ${days} days`,
      group(groupNames.foreign, foreign.filter(({ treated }) => treated), ({ followed: own }) => own.exact),
      group(groupNames.civilian, foreign.filter(({ treated }) => !treated), ({ followed: own }) => own.exact),
    ),
    twoGroupsFigure("By a source's own word: attacks that an operation is said to answer", group(name, one, ({ attack }) => stated.has(attack.ref)), group(groupNames.civilian, other, ({ attack }) => stated.has(attack.ref))),
    { kind: "shares", title: "Followed within 7, 14 and 30 days", threshold: null, rows: byLag },
    { kind: "shares", title: `Followed within ${days} days, with operations known to week or month`, threshold: null, rows: bounded },
    {
      kind: "followed-timeline", lagDays: days, title: `${rows.filter(({ followed: own }) => own.exact).length} of ${rows.length} attacks of the two groups were followed within ${days} days`,
      attacks: rows.map(({ attack, followed: own, treated }) => ({
        ref: attack.ref, day: attack.dateStart, province: attack.province as NonNullable<typeof attack.province>, followed: own.exact,
        statedResponse: stated.get(attack.ref) ?? null, group: treated ? name : groupNames.civilian,
      })),
      operations: datable(selection.operations).usable.map(({ ref, dateStart, province }) => ({ ref, day: dateStart, province: province as NonNullable<typeof province> })),
    },
  ];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const lastDay = dayNumber(windowEnd(world, reading));
  const { usable, imprecise, unplaced } = datable(selection.attacks);
  const inTime = usable.filter(({ dateStart }) => lastDay - dayNumber(dateStart) >= DROPPED_DAYS);
  const followed = followedBy(inTime, selection.operations, reading);
  const foreignOnly = reading.set === FOREIGN_ONLY;
  const rows = rowsOf(inTime, followed, foreignOnly ? foreignTargets : answeredFirst);
  const used = informative(rows);
  const result = difference(rows, kindOf(reading.set), chance, `T8 ${reading.set ?? "primary"}`);
  const strata = result.kind === "found" ? result.strataUsed : 0;
  return {
    counts: [
      { of: `attacks ${foreignOnly ? groupNames.foreign : groupNames.wide}`, have: rows.filter(({ treated }) => treated).length, need: MINIMUM_ATTACKS },
      { of: `attacks ${groupNames.civilian}`, have: rows.filter(({ treated }) => !treated).length, need: MINIMUM_ATTACKS },
      { of: "provinces and years with attacks of both kinds", have: strata, need: MINIMUM_STRATA },
    ],
    effect: result.kind === "found" ? { kind: "found", value: result.difference, interval: approximate(result), n: result.nTreated + result.nControl } : result,
    criterionMet: null,
    tests: chance === null || result.kind === "undefined" ? [] : [
      drawnTest(
        { null: "withinStrata", question: "Keeps how many attacks were followed in each province and year, and asks whether the followed ones are of the one kind rather than the other.", statistic: result.difference, decides: true },
        result, result.draws, result.seed,
      ),
    ],
    bounds: null,
    setAside: setAsideOf(selection, [
      ...notAttacks(selection),
      { why: "province not known", count: unplaced },
      { why: "day of the attack not known", count: imprecise.length },
      { why: `attacks less than ${DROPPED_DAYS} days before the end of the window, too late to be seen followed`, count: usable.length - inTime.length },
      { why: "targets of neither group", count: inTime.length - rows.length },
      { why: "in a province and year with attacks of one group only", count: rows.length - used.length },
    ]),
    warnings: result.kind === "found" ? [] : ["No province and year holds attacks of both groups: like cannot be compared with like."],
    figures: figures(inTime, followed, rows, selection, reading, foreignOnly),
    refs: used.map(({ attack }) => attack.ref),
  };
}

const own: readonly Variant[] = [
  { id: "within-7-days", name: "within 7 days", kind: "ordinary", reading: { lagDays: 7 } },
  { id: "within-14-days", name: "within 14 days", kind: "ordinary", reading: { lagDays: 14 } },
  { id: FOREIGN_ONLY, name: "foreign and diplomatic targets alone against civilians", kind: "ordinary", reading: { set: FOREIGN_ONLY } },
  { id: CERTAIN, name: "operations known to week or month, where surely within the days", kind: "ordinary", reading: { set: CERTAIN } },
  { id: POSSIBLE, name: "operations known to week or month, where possibly within the days", kind: "ordinary", reading: { set: POSSIBLE } },
];

/**
 * T8, for C9: is the answer selective? Are attacks on Taliban, foreign or diplomatic targets followed by an operation in the
 * same province within 30 days more often than attacks on civilians, province and year held?
 *
 * Effect: difference of the two shares over provinces and years that hold both kinds, weighted by Mantel and Haenszel; the
 * interval is the normal approximation from the same null as the test. The unadjusted table stands beside it, never alone.
 */
export default {
  id: "T8", claims: ["C9"], leads: ["C9"],
  title: "Which attacks are answered",
  question: "Are attacks on Taliban, foreign or diplomatic targets followed by an operation more often than attacks on civilians, in the same province and year?",
  effectName: "difference between the share of attacks followed on Taliban, foreign or diplomatic targets and on civilians",
  unit: "difference-of-shares",
  counted: "attacks of known day in provinces and years that hold both kinds",
  judgement: { by: "threshold", threshold: 0, claimSide: "above", inFamily: true },
  prediction: "Attacks on Taliban, foreign or diplomatic targets are followed within 30 days more often than attacks on civilians.",
  scenarios: {
    S0: "Little difference by target once place and year are held, except that any force answers attacks on itself first: so foreign and diplomatic targets alone against civilians is a required variant.",
    S1: "A difference: what costs standing abroad is answered, what falls on civilians is let pass.",
    S2: "A difference in the same direction: answers go where they can be shown to somebody.",
    S3: "A difference in the same direction: attacks that others watch are the opportunity.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: {
    minimumAttacksOfEachKind: MINIMUM_ATTACKS, minimumStrata: MINIMUM_STRATA, droppedDaysBeforeEnd: DROPPED_DAYS, smallestLagDays: 1, stratum: "province and calendar year of the attack",
    first: answeredFirst, against: civilianTargets, foreignOnly: foreignTargets, attackDates: "day and event",
    operationDates: "day and event; others as certain and possible", ownVariants: own.map(({ id }) => id),
  },
  reading: { lagDays: 30 },
  variants: variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice", "near"], own),
  caveats: [
    "Selective towards what the essay does not say: the contrast is ours, and any force answers attacks on itself first.",
    "Followed means followed in time and place. Where a source states an answer, that is shown beside it; most operations state none.",
  ],
  functions: ["stratified-difference", "two-by-two"],
  measure,
} satisfies FindingDefinition;
