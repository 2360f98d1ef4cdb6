import { areaRates } from "@/lib/analysis/area-rates";
import { called, exampleOf } from "./example";
import { decimals } from "./in-words";
import type { MethodPage } from "./method-page";
import { perProvince } from "./sample-counts";

export const areaRatesPage: MethodPage = {
  slug: "area-rates",
  name: "areaRates",
  group: "places",
  title: "Rates by province",
  question: "How many events per head and year had each province, how sure is that, and where were there more than the people explain?",
  how: [
    "A rate is events per 100,000 people and year, with Garwood's exact Poisson interval. The location quotient sets a province's part of the events over its part of the people.",
    "Small provinces make wild rates from one or two events. Maps are coloured by Marshall's empirical Bayes estimate, which draws each rate towards the rate of all, the more so the fewer people stand behind it; the number printed is the raw rate.",
  ],
  formulas: [
    { formula: '"rate" = 100{,}000 · \\frac{x}{"people" · "years"}' },
    { formula: '"ends" = \\frac{G^{-1}(α/2; x)}{"people" · "years"} "and" \\frac{G^{-1}(1 - α/2; x + 1)}{"people" · "years"}', where: "G is the gamma distribution with that shape and rate 1; the lower end is 0 where there is no event." },
    { formula: '"location quotient" = \\frac{x / N}{"people" / P}', where: "There are N events and P people in all." },
    { formula: '"smoothed" = m + \\frac{A}{A + m / "person-years"} (r - m)', where: "Here m is the rate of all, r the raw rate, and A the variance between provinces beyond chance, never below 0." },
  ],
  noAnswer: ["It always has an answer; without any event the rates are 0 with a positive upper end, and the quotients are undefined."],
  limits: [
    "No census has been held since 1979: the population is an estimate. One population year only, with the other as a variant.",
    "Below ten events a rate changes a good deal with one more, and is marked unstable.",
    "A rate of 0 in a province that nobody searched is not peace.",
  ],
  references: [
    { words: "Garwood 1936", doi: "10.1093/biomet/28.3-4.437" },
    { words: "Marshall 1991", doi: "10.2307/2347593" },
    { words: "Clopper and Pearson 1934", doi: "10.1093/biomet/26.4.404" },
  ],
  findings: ["T2", "T15"],
  example: (sample) => {
    const counts = perProvince(sample, sample.attacks);
    const leaders = counts.map((_, area) => area).sort((i, j) => (counts[j] ?? 0) - (counts[i] ?? 0)).slice(0, 4);
    return exampleOf(
      `Attacks assessed to ISKP in each of the 34 provinces, the settled population of 2018, ${decimals(sample.years)} years. The four provinces with most attacks:`,
      called("areaRates", areaRates, counts, sample.population, { years: sample.years }),
      (r) => ({
        result: leaders.map((area) => [
          `${sample.names[area] ?? ""}, ${counts[area] ?? 0} attacks`,
          `${decimals(r.rate[area] ?? 0)} (${decimals(r.rateLo[area] ?? 0)} to ${decimals(r.rateHi[area] ?? 0)}), smoothed ${decimals(r.eb[area] ?? 0)}${r.unstable[area] ? ", unstable" : ""}`,
        ]),
        reading: `Over all provinces the rate is ${decimals(r.ebMean)} per 100,000 people and year.`,
      }),
    );
  },
};
