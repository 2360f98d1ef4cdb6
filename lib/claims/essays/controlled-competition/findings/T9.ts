import { seededRng } from "../../../../analysis/rng";
import { stratifiedDifference } from "../../../../analysis/stratified-difference";
import type { Chance } from "../../../chance";
import { approximate } from "../../../counting/approximate-interval";
import { blockTable } from "../../../counting/block-table";
import type { BlockRow } from "../../../counting/block-table";
import { drawing } from "../../../counting/drawing";
import { datable } from "../../../counting/exact-dates";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import { drawnTest } from "../../../counting/test-result";
import { windowEnd } from "../../../counting/window-end";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured, TestResult } from "../../../measured";
import { applyReading, CLAIMS_FROM } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const BLOCK_DAYS = 30;
const MINIMUM_ATTACKS = 100;
const MINIMUM_TREATED = 20;
/** The smallest fall that matters: attacks down by a quarter. Below it stands a reduction, above it "no reduction" may be said. */
const SMALLEST_EFFECT = 0.75;
/** How often a design like this sees a true fall, by simulation with this many attacks. */
const power = [
  { n: 110, powers: { halved: 0.06, quartered: 0.19 } },
  { n: 250, powers: { halved: 0.4, quartered: 0.88 } },
  { n: 400, powers: { halved: 0.76, quartered: 1 } },
] as const;

function compare(rows: readonly BlockRow[], y: readonly number[], chance: Chance | null, test: string) {
  const { rng, ...options } = chance === null ? { rng: seededRng(0), draws: 1 } : drawing(chance, test);
  return stratifiedDifference(y, rows.map(({ treated }) => treated), rows.map(({ stratum }) => stratum), rng, options);
}

/**
 * The test that decides asks whether attacks fell by a quarter: that fall is added back to the treated rows, and y permuted
 * within strata. A test against no change at all could never speak for "no reduction"; it is shown beside it.
 */
function tests(rows: readonly BlockRow[], controlMean: number, chance: Chance): TestResult[] {
  const plain = compare(rows, rows.map(({ next }) => next), chance, "T9 within strata");
  const shifted = compare(rows, rows.map(({ next, treated }) => next + (treated ? (1 - SMALLEST_EFFECT) * controlMean : 0)), chance, "T9 within strata, against a fall of a quarter");
  if (plain.kind === "undefined" || shifted.kind === "undefined") return [];
  return [
    drawnTest({ null: "withinStrata, a quarter fewer", question: "Takes a fall by a quarter as given and asks whether blocks after an operation differ from it, like compared with like.", statistic: shifted.difference, decides: true }, shifted, shifted.draws, shifted.seed),
    drawnTest({ null: "withinStrata", question: "Keeps the attacks of comparable blocks, and asks whether blocks after an operation differ at all.", statistic: plain.difference, decides: false }, plain, plain.draws, plain.seed),
  ];
}

function figures(rows: readonly BlockRow[]): Figure[] {
  const before = ["0", "1", "2", "3+"] as const;
  const cells = (treated: boolean) => before.map((level) => rows.filter((row) => row.level === level && row.treated === treated));
  const mean = (own: readonly BlockRow[]) => (own.length === 0 ? null : own.reduce((sum, { next }) => sum + next, 0) / own.length);
  return [
    {
      kind: "series", measure: "attacks in the next 30 days, on average", title: "Attacks after blocks with and without an operation, by the attacks of the block before",
      points: before.flatMap((level, index) => [
        { period: `${level} before, with an operation`, value: mean(cells(true)[index] ?? []), interval: null },
        { period: `${level} before, without one`, value: mean(cells(false)[index] ?? []), interval: null },
      ]),
    },
    {
      kind: "mix", title: "Blocks of 30 days by the attacks of the block before",
      groups: [{ label: "with an operation", n: rows.filter(({ treated }) => treated).length }, { label: "without one", n: rows.filter(({ treated }) => !treated).length }],
      rows: before.map((level, index) => ({ label: `${level} attacks before`, code: null, counts: [(cells(true)[index] ?? []).length, (cells(false)[index] ?? []).length], marked: false })),
    },
  ];
}

/** The line of the power table for this many attacks: the largest number of attacks in it that there are, or its first. */
function powerSentence(attacks: number): string {
  const line = power.filter(({ n }) => n <= attacks).at(-1) ?? power[0];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `With about ${line.n} attacks a design like this sees attacks halved in ${percent(line.powers.halved)} of cases, and down to a quarter in ${percent(line.powers.quartered)}; there are ${attacks}.`;
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const [attacks, operations] = [datable(selection.attacks), datable(selection.operations)];
  const table = blockTable(attacks.usable, operations.usable, { origin: CLAIMS_FROM, blockDays: BLOCK_DAYS, from: reading.from, to: windowEnd(world, reading), provinces: selection.provinces });
  const result = compare(table.rows, table.rows.map(({ next }) => next), null, "");
  const found = result.kind === "found" && result.controlMean > 0;
  const [n, treated] = result.kind === "found" ? [result.nTreated + result.nControl, result.nTreated] : [0, 0];
  // A rate cannot fall below 0, whatever the normal approximation says.
  const asRatio = (difference: number) => (result.kind === "found" ? Math.max(0, 1 + difference / result.controlMean) : 1);
  const interval = result.kind === "found" ? approximate(result) : null;
  return {
    counts: [
      { of: "attacks of known day and province", have: table.attacks.length, need: MINIMUM_ATTACKS },
      { of: "blocks with an operation that have blocks to compare with", have: treated, need: MINIMUM_TREATED },
    ],
    effect: found ? { kind: "found", value: asRatio(result.difference), interval: interval && [asRatio(interval[0]), asRatio(interval[1])], n } : result.kind === "found" ? { kind: "undefined", reason: "zero-total", n } : result,
    criterionMet: null,
    tests: chance === null || !found ? [] : tests(table.rows, result.controlMean, chance),
    bounds: null,
    setAside: setAsideOf(selection, [
      neitherClass(selection),
      { why: "province not known", count: attacks.unplaced + operations.unplaced },
      { why: "day of the event not known", count: attacks.imprecise.length + operations.imprecise.length },
      { why: "in days that make no whole block", count: table.outside },
    ]),
    warnings: [powerSentence(table.attacks.length)],
    figures: table.rows.length === 0 ? [] : figures(table.rows),
    refs: [...table.attacks, ...table.operations].map(({ ref }) => ref),
  };
}

/**
 * T9, for C14 and C9: do attacks fall after operations? Blocks of 30 days in each province; y: attacks in the block after;
 * treated: an operation in the block; like compared with like: the same province with as many attacks in the block before.
 *
 * Effect: attacks after blocks with an operation over attacks after comparable ones without, a rate ratio (treated mean over
 * control mean; its interval is that of the difference, divided by the control mean). *No reduction* needs the whole interval
 * above 0.75. The raw ratio of after to before is never shown as a finding: bad months are followed by better ones anyway.
 */
export default {
  id: "T9", claims: ["C14", "C9"], leads: ["C14"],
  title: "Attacks after operations",
  question: "Do attacks in a province fall in the 30 days after a block with an operation, compared with blocks without one and as many attacks before?",
  effectName: "times as many attacks after blocks with an operation as after comparable blocks without one",
  unit: "rate-ratio",
  counted: "blocks of 30 days in a province that have blocks to compare with",
  judgement: { by: "threshold", threshold: SMALLEST_EFFECT, claimSide: "above", inFamily: true },
  prediction: "No reduction: the interval excludes a fall by a quarter or more.",
  scenarios: {
    S0: "A fall: operations against an enemy are meant to cost it the means to attack, for a while at least.",
    S1: "No fall: what is managed is not broken by operations.",
    S2: "No fall, or one that does not last, since the threat is of use.",
    S3: "A fall now and then, where an operation happened to hit; nothing in particular on the whole.",
  },
  separates: true,
  needsConstantEffort: true,
  fixed: {
    minimumAttacks: MINIMUM_ATTACKS, minimumTreatedBlocks: MINIMUM_TREATED, blockDays: BLOCK_DAYS, firstBlock: CLAIMS_FROM, smallestEffect: SMALLEST_EFFECT,
    stratum: "province and attacks in the block before (0, 1, 2, 3 or more)", edges: "first and last block only as neighbours", dates: "day and event", power,
  },
  variants: variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice"]),
  caveats: [
    "Operations come after bad months, and bad months are followed by better ones anyway: only blocks with as many attacks before them are compared.",
    "No difference found is not the same as no difference: what this many records could see at all stands beside the figure.",
  ],
  functions: ["stratified-difference"],
  measure,
} satisfies FindingDefinition;
