import { crossCorrelation } from "../../../../analysis/cross-correlation";
import { hasExactDay } from "../../../counting/exact-dates";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import { exactTest, oneTail } from "../../../counting/test-result";
import { countByMonth, wholeMonths } from "../../../counting/whole-months";
import type { Chance } from "../../../chance";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_MONTHS = 36;
const MINIMUM_EVENTS = 30;
const MAX_LAG = 3;

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const months = wholeMonths(world, reading);
  const [exactAttacks, exactOperations] = [selection.attacks.filter(hasExactDay), selection.operations.filter(hasExactDay)];
  const [attacks, operations] = [countByMonth(exactAttacks, months), countByMonth(exactOperations, months)];
  const result = crossCorrelation(attacks.counts, operations.counts, { maxLag: MAX_LAG, detrend: "linear" });
  const series = (title: string, counts: readonly number[]): Figure => ({
    kind: "series", measure: "records a month", title, points: months.map((month, index) => ({ period: month, value: counts[index] ?? 0, interval: null })),
  });
  return {
    counts: [
      { of: "whole months", have: months.length, need: MINIMUM_MONTHS },
      { of: "attacks of known day", have: attacks.used.length, need: MINIMUM_EVENTS },
      { of: "operations of known day", have: operations.used.length, need: MINIMUM_EVENTS },
    ],
    effect: result.kind === "found" ? { kind: "found", value: result.peak, interval: null, n: result.n } : result,
    criterionMet: null,
    tests: chance === null || result.kind === "undefined" ? [] : [
      exactTest(
        { null: "circularShift of months", question: "Keeps each series' own waves, and asks whether the largest correlation at any of the lags is larger than when one series is moved against the other.", statistic: Math.abs(result.peak), decides: false },
        oneTail(result.pMax),
      ),
    ],
    bounds: null,
    setAside: setAsideOf(selection, [
      neitherClass(selection),
      { why: "day of the event not known", count: selection.attacks.length + selection.operations.length - exactAttacks.length - exactOperations.length },
      { why: "in a month that is only partly inside the window", count: attacks.outside + operations.outside },
    ]),
    warnings: result.kind === "undefined" ? [] : [
      `The largest correlation lies at ${lagInWords(result.peakLag)}. With ${result.n} months no p below ${result.minAttainableP.toPrecision(2)} can come out, and in series this short p is too small somewhat more often than it should be.`,
    ],
    figures: result.kind === "undefined" ? [] : [
      {
        kind: "lag-curve", lagUnit: "months", measure: "correlation", title: "Correlation of monthly attacks and operations; above 0 operations follow attacks",
        points: result.lags.map((lag, index) => ({ lag, observed: result.r[index] as number, expected: 0, band: null })),
      },
      series("ISKP attacks of known day, records per month", attacks.counts),
      series("Announced anti-ISKP operations of known day, records per month", operations.counts),
    ],
    refs: [...attacks.used, ...operations.used].map(({ ref }) => ref),
  };
}

function lagInWords(lag: number): string {
  if (lag === 0) return "the same month";
  const months = `${Math.abs(lag)} ${Math.abs(lag) === 1 ? "month" : "months"}`;
  return lag > 0 ? `operations ${months} after attacks` : `attacks ${months} after operations`;
}

/** T10, for C9: which moves first, attacks or operations, month by month in the whole country? A straight line is taken out first. No verdict. */
export default {
  id: "T10", claims: ["C9"], leads: [],
  title: "Which moves first",
  question: "Month by month in the whole country: do operations move after attacks, before them, or with them?",
  effectName: "largest correlation of monthly attacks and operations at any lag up to three months",
  unit: "correlation",
  counted: "whole months",
  judgement: { by: "none", why: "A few dozen months cannot carry a test of which series leads; the curve is shown as a description." },
  prediction: "Nothing in particular: crisis management may come late, or not at all.",
  scenarios: {
    S0: "Operations move with attacks or a month after them.",
    S1: "Nothing in particular.",
    S2: "Operations move with what others watch rather than with the number of attacks; nothing in particular about the lag.",
    S3: "Operations after attacks, as under S0.",
  },
  separates: false,
  needsConstantEffort: true,
  fixed: { minimumMonths: MINIMUM_MONTHS, minimumEventsOfEachClass: MINIMUM_EVENTS, maxLagMonths: MAX_LAG, detrend: "linear", months: "whole calendar months of the window", dates: "day and event" },
  variants: variantsOf(["attribution", "clash", "coverage", "voice"]),
  caveats: ["Months with more reporting hold more of both: two series that share their reporters move together without knowing of each other."],
  functions: ["cross-correlation"],
  measure,
} satisfies FindingDefinition;
