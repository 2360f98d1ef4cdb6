import { poissonRateRatio } from "@/lib/analysis/poisson-rate-ratio";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { ratio, ratioRange } from "./in-words";
import type { MethodPage } from "./method-page";

export const poissonRateRatioPage: MethodPage = {
  slug: "poisson-rate-ratio",
  name: "poissonRateRatio",
  group: "shares",
  title: "Two rates compared",
  question: "How many times the rate of the second period, or area, is that of the first?",
  how: [
    "Given how many events there were in both together, the first count is like so many tosses of a coin whose chance is the first period's part of the time. Exact binomial tails and the exact interval follow from that.",
  ],
  formulas: [
    { formula: '"ratio" = \\frac{x_1 / t_1}{x_2 / t_2}', where: "There were x events in t days (or person-years) of each." },
    { formula: '"ends" = \\frac{π}{1 - π} · \\frac{t_2}{t_1}', where: "The two values of π are the ends of Clopper and Pearson's interval for the first count's share." },
  ],
  noAnswer: ["Without an event in either there is no ratio (zero total)."],
  limits: [
    "Events are taken as independent within a period. Conflict events are not, so this is for description only.",
    "Never for before against after an operation: operations follow bad months, and bad months are followed by better ones whatever is done. In simulations without any effect such a comparison looked like a fall in 62% of runs.",
    "It mixes violence with visibility where the effort of collecting changed.",
  ],
  references: [
    { words: "Przyborowski and Wilenski 1940, Biometrika 31", doi: null },
    { words: "Fay 2010", doi: "10.32614/RJ-2010-008" },
  ],
  findings: [],
  example: (sample) => {
    const half = Math.floor(sample.windowDays / 2);
    const [early, late] = [half, sample.windowDays - half];
    const first = sample.attacks.filter(({ dayLo }) => dayLo < half).length;
    const second = sample.attacks.length - first;
    return exampleOf(
      `Attacks assessed to ISKP: ${first} in the first ${early} days of the period, ${second} in the other ${late}.`,
      called("poissonRateRatio", poissonRateRatio, first, early, second, late),
      (r) => ({
        result: [
          ["records a year, first half", ratio(r.rate1 * 365.25)],
          ["records a year, second half", ratio(r.rate2 * 365.25)],
          ["ratio, first over second", ratio(r.ratio)],
          ["exact interval, 95%", ratioRange(r.ci)],
          ["p, two-sided", formatP(r.pTwoSided)],
        ],
        reading: "Effort varied in this dataset: the ratio is one of records, and no trend of violence follows from it.",
      }),
    );
  },
};
