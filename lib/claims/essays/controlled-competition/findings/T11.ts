import type { Finding } from "../../../../analysis/finding";
import { quasiPoisson } from "../../../../analysis/quasi-poisson";
import type { QuasiPoisson } from "../../../../analysis/quasi-poisson";
import { tCdf } from "../../../../analysis/t-distribution";
import type { IsoMonth } from "../../../../codebook/iso-day";
import type { Chance } from "../../../chance";
import { countInterval, yearOf, yearsOfWindow } from "../../../counting/by-year";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { talibanTargets } from "../../../counting/target-groups";
import { exactTest } from "../../../counting/test-result";
import { countByMonth, wholeMonths } from "../../../counting/whole-months";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured, TestResult } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_MONTHS = 24;
const MINIMUM_EVENTS = 30;
/** The smallest fall that matters: by a quarter a year. */
const SMALLEST_EFFECT = 0.75;

/** The kinds of attack whose course is set beside that of all: steadier in reporting, or with a bias of their own. */
const kinds = [
  { label: "all attacks", holds: () => true },
  { label: "attacks on Taliban targets", holds: (record: EvidenceRecord) => talibanTargets.includes(record.targetType) },
  { label: "lethal attacks", holds: (record: EvidenceRecord) => (record.killedBest ?? 0) >= 1 },
  { label: "attacks claimed by ISKP", holds: (record: EvidenceRecord) => record.classA.claimed },
] as const;

function trend(counts: readonly number[], months: readonly IsoMonth[]): Finding<QuasiPoisson> {
  if (months.length < 2) return { kind: "undefined", reason: "too-few", n: months.length };
  const start = monthNumber(months[0] as IsoMonth);
  return quasiPoisson(counts, [months.map((month) => (monthNumber(month) - start) / 12)]);
}

const monthNumber = (month: IsoMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** t against a yearly rate ratio: the same scale on which the interval is made, so that p and interval agree. */
function testAgainst(fit: QuasiPoisson, ratio: number, told: Pick<TestResult, "null" | "question" | "decides">): TestResult {
  const t = ((fit.coef[1] as number) - Math.log(ratio)) / (fit.se[1] as number);
  const [pLess, pGreater] = [tCdf(t, fit.df), tCdf(-t, fit.df)];
  return exactTest({ ...told, statistic: t }, { pLess, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)) });
}

function figures(attacks: readonly EvidenceRecord[], months: readonly IsoMonth[], world: World, reading: Reading): Figure[] {
  const inYear = (year: string) => attacks.filter((record) => yearOf(record, reading) === year);
  const years = yearsOfWindow(world, reading).map(({ year, label }) => ({ label, own: inYear(year) }));
  return [
    ...kinds.map(({ label, holds }): Figure => {
      const { counts } = countByMonth(attacks.filter(holds), months);
      return { kind: "series", measure: "records a month", title: `Records per month: ${label}`, points: months.map((month, index) => ({ period: month, value: counts[index] ?? 0, interval: null })) };
    }),
    {
      kind: "series", measure: "times as many records from one year to the next", title: "Yearly rate ratio, by kind of attack",
      points: kinds.map(({ label, holds }) => {
        const fit = trend(countByMonth(attacks.filter(holds), months).counts, months);
        return fit.kind === "found"
          ? { period: label, value: fit.rateRatio[1] as number, interval: [fit.ciLo[1] as number, fit.ciHi[1] as number] as const }
          : { period: label, value: null, interval: null };
      }),
    },
    { kind: "series", measure: "attacks", title: "Attacks a year, with exact intervals", points: years.map(({ label, own }) => ({ period: label, value: own.length, interval: countInterval(own.length) })) },
    {
      kind: "shares", threshold: null, title: "Attacks on Taliban targets, of all attacks of the year",
      rows: years.map(({ label, own }) => shareRow(label, null, own.filter(({ targetType }) => talibanTargets.includes(targetType)).length, own.length)),
    },
    {
      kind: "series", measure: "provinces", title: "Provinces touched by attacks, by year",
      points: years.map(({ label, own }) => ({ period: label, value: new Set(own.flatMap(({ province }) => province ?? [])).size, interval: null })),
    },
  ];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { attacks } = selection;
  const months = wholeMonths(world, reading);
  const monthly = countByMonth(attacks, months);
  const fit = trend(monthly.counts, months);
  const onTaliban = attacks.filter(({ targetType }) => talibanTargets.includes(targetType)).length;
  return {
    counts: [
      { of: "whole months", have: months.length, need: MINIMUM_MONTHS },
      { of: "attacks of known month", have: monthly.used.length, need: MINIMUM_EVENTS },
    ],
    effect: fit.kind === "found" ? { kind: "found", value: fit.rateRatio[1] as number, interval: [fit.ciLo[1] as number, fit.ciHi[1] as number], n: monthly.used.length } : fit,
    criterionMet: null,
    tests: chance === null || fit.kind === "undefined" ? [] : [
      testAgainst(fit, SMALLEST_EFFECT, { null: "quasiPoisson, a quarter fewer a year", question: "Takes a fall by a quarter a year as given and asks whether the monthly counts differ from it.", decides: true }),
      testAgainst(fit, 1, { null: "quasiPoisson, no change", question: "Asks whether the monthly counts rise or fall at all.", decides: false }),
    ],
    bounds: null,
    setAside: setAsideOf(selection, [
      ...notAttacks(selection),
      { why: "month of the attack not known", count: monthly.monthUnknown },
      { why: "in a month that is only partly inside the window", count: monthly.outside },
    ]),
    warnings: [
      ...(fit.kind === "found" && fit.autocorrelated ? ["Months are not independent; the interval is too narrow."] : []),
      `Level, for C4: ${attacks.length} attacks, ${onTaliban} of them on Taliban forces or government, in ${new Set(attacks.flatMap(({ province }) => province ?? [])).size} provinces. Territory held by ISKP: none recorded. A level, or a fall, does not tell whether rule was ever in danger.`,
    ],
    figures: attacks.length === 0 ? [] : figures(attacks, months, world, reading),
    refs: monthly.used.map(({ ref }) => ref),
  };
}

/**
 * T11, for C14, with the level for C4 as context: did attacks rise or fall from year to year?
 *
 * Effect: the yearly rate ratio of monthly counts (quasi-Poisson on whole calendar months). Speaks for "no weakening" only if
 * its lower end lies above 0.75. Where effort varied the counts are records per month and no trend is read from them.
 */
export default {
  id: "T11", claims: ["C14", "C4"], leads: [],
  title: "Level and trend of attacks",
  question: "Did ISKP attacks fall from year to year?",
  effectName: "times as many attacks from one year to the next",
  unit: "rate-ratio",
  counted: "attacks in whole months",
  judgement: { by: "threshold", threshold: SMALLEST_EFFECT, claimSide: "above", inFamily: true },
  prediction: "No fall by a quarter or more a year.",
  scenarios: {
    S0: "A fall, under pressure that lasts.",
    S1: "A level that is kept: neither ended nor let grow.",
    S2: "No fall: the threat is of use and is left alive.",
    S3: "Nothing in particular: ISKP's own strength decides.",
  },
  separates: true,
  needsConstantEffort: true,
  fixed: { minimumMonths: MINIMUM_MONTHS, minimumEvents: MINIMUM_EVENTS, smallestEffect: SMALLEST_EFFECT, column: "years since the first whole month", months: "whole calendar months of the window", talibanTargets },
  variants: variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice"]),
  caveats: [
    "Trends mix violence with visibility: lethal attacks are a steadier series, and ISKP's own claims one with a bias of its own.",
    "A fall does not mean that a threat never existed, and a level does not tell how near rule was to falling.",
  ],
  functions: ["quasi-poisson", "area-rates", "share-interval"],
  measure,
} satisfies FindingDefinition;
