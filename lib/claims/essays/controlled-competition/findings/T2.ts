import { areaRates } from "../../../../analysis/area-rates";
import { concentration } from "../../../../analysis/concentration";
import { hooverNull } from "../../../../analysis/hoover-null";
import { dayNumber } from "../../../../codebook/iso-day";
import { provinceByCode } from "../../../../codebook/provinces";
import type { ProvinceCode } from "../../../../codebook/provinces";
import type { Chance } from "../../../chance";
import { drawing } from "../../../counting/drawing";
import { namedProvinces } from "../../../counting/named-provinces";
import { populationOf } from "../../../counting/population";
import { rankedProvinces } from "../../../counting/ranked-provinces";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { drawnTest } from "../../../counting/test-result";
import { windowEnd } from "../../../counting/window-end";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading, countsByProvince, placed } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MOST_PROVINCES = 4;
const MINIMUM_ATTACKS = 20;
const DAYS_A_YEAR = 365.25;

/** Are both named provinces surely among the fewest that hold half? Where the last place is shared, its holders are not surely. */
function namedAreLeaders(provinces: readonly ProvinceCode[], counts: readonly number[], forHalf: number, unique: boolean): boolean {
  const sorted = [...counts].sort((one, other) => other - one);
  const last = sorted[forHalf - 1] ?? 0;
  return namedProvinces.every((code) => {
    const count = counts[provinces.indexOf(code)] ?? 0;
    return count > last || (unique && count === last);
  });
}

function rates(world: World, reading: Reading, provinces: readonly ProvinceCode[], counts: readonly number[]): Figure[] {
  const years = (dayNumber(windowEnd(world, reading)) - dayNumber(reading.from) + 1) / DAYS_A_YEAR;
  if (years <= 0) return [];
  const result = areaRates(counts, populationOf(provinces, reading), { years });
  if (result.kind === "undefined") return [];
  const rows = provinces
    .map((code, index) => ({ code, count: counts[index] ?? 0, rate: result.rate[index] ?? 0, low: result.rateLo[index] ?? 0, high: result.rateHi[index] ?? Infinity, eb: result.eb[index] ?? 0, unstable: result.unstable[index] ?? true }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.eb - one.eb || one.code.localeCompare(other.code));
  return [{
    kind: "series", measure: "attacks per 100,000 people and year",
    title: `Attacks per 100,000 people and year, population of ${reading.population}; fewer than 10 attacks are marked as unstable`,
    points: rows.map(({ code, rate, low, high, unstable }) => ({ period: `${provinceByCode(code).name}${unstable ? " (unstable)" : ""}`, value: rate, interval: [low, high] as const })),
  }];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { placed: attacks, unplaced } = placed(selection.attacks);
  const { provinces } = selection;
  const counts = countsByProvince(attacks, provinces);
  const people = populationOf(provinces, reading);
  const spread = provinces.length === 0 ? null : concentration(counts, people);
  const base = {
    counts: [{ of: "attacks in a known province", have: attacks.length, need: MINIMUM_ATTACKS }],
    bounds: null,
    setAside: setAsideOf(selection, [...notAttacks(selection), { why: "province not known", count: unplaced }]),
    refs: attacks.map(({ ref }) => ref),
  };
  if (spread === null || spread.kind === "undefined") return { ...base, effect: { kind: "undefined", reason: "zero-total", n: 0 }, criterionMet: null, tests: [], warnings: [], figures: [] };

  const { areasForHalf, halfSetUnique, order, hoover } = spread;
  const draws = chance === null ? null : drawing(chance, "T2 unevenness");
  const chanceAlone = draws === null ? null : hooverNull(counts, people, draws.rng, draws.draws, draws.onDraws);
  const leaders = order.slice(0, areasForHalf).map((index) => provinceByCode(provinces[index] as ProvinceCode).name);
  return {
    ...base,
    effect: { kind: "found", value: areasForHalf, interval: null, n: attacks.length },
    criterionMet: areasForHalf <= MOST_PROVINCES && namedAreLeaders(provinces, counts, areasForHalf, halfSetUnique),
    tests: chanceAlone === null || chanceAlone.kind === "undefined" ? [] : [
      drawnTest({ null: "population", question: "Keeps the number of attacks, scatters each by population alone, and asks whether they would look as uneven.", statistic: chanceAlone.hoover, decides: false }, chanceAlone, chanceAlone.draws, chanceAlone.seed),
    ],
    warnings: [
      `${leaders.join(", ")}: ${leaders.length === 1 ? "this province holds" : "these hold"} more than half of the attacks${halfSetUnique ? "" : "; others with as many attacks could stand in the last place"}.`,
      ...(chanceAlone?.kind === "found"
        ? [`${Math.round(hoover * 100)}% of the attacks would have to move for each province to have its part by population; scattered by chance alone it would be ${Math.round(chanceAlone.nullMean * 100)}%.`]
        : []),
    ],
    figures: [
      rankedProvinces(`Fewest provinces with more than half of ${attacks.length} attacks: ${areasForHalf}`, provinces, counts, namedProvinces, areasForHalf),
      ...rates(world, reading, provinces, counts),
    ],
  };
}

/**
 * T2, for C1 read loosely: how concentrated are ISKP's attacks, and are the two named provinces among the leaders?
 *
 * Counts decide, as a reader of the essay would count; rates by population stand beside them, because people draw attacks
 * and reporters alike.
 */
export default {
  id: "T2", claims: ["C1"], leads: [],
  title: "How few provinces hold half of the attacks",
  question: "Do at most four provinces, Nangarhar and Kunduz among them, hold more than half of ISKP's attacks?",
  effectName: "provinces hold more than half of the attacks",
  unit: "count",
  counted: "attacks by ISKP in a known province",
  judgement: { by: "criterion", criterion: "At most four provinces hold more than half of the attacks, and Nangarhar and Kunduz are surely among them.", inFamily: false },
  prediction: "At most four provinces, both named ones among them, whichever month is left out.",
  scenarios: {
    S0: "Nothing: attacks may be concentrated or not.",
    S1: "Nothing in particular.",
    S2: "Nothing in particular.",
    S3: "Nothing in particular.",
  },
  separates: false,
  needsConstantEffort: false,
  fixed: { namedProvinces, mostProvinces: MOST_PROVINCES, minimumAttacks: MINIMUM_ATTACKS, half: "more than half, by whole counts", weights: "population" },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "each-month", "coverage", "voice", "population"]),
  caveats: [
    "A rank is a count of what was reported: a province that nobody searched cannot lead.",
    "Attacks come in waves, which look more concentrated than single events without any cause in the place.",
  ],
  functions: ["concentration", "hoover-null", "area-rates"],
  measure,
} satisfies FindingDefinition;
