import { betaInv, gammaInv, normInv, tInv } from "@/lib/analysis/distributions";
import { found } from "@/lib/analysis/finding";
import { called, exampleOf } from "./example";
import { decimals, percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { insideAndOutside, named } from "./sample-counts";

function quantiles(x: number, n: number) {
  return found({
    z: normInv(0.975),
    betaLow: x === 0 ? 0 : betaInv(0.025, x, n - x + 1),
    gammaLow: n === 0 ? 0 : gammaInv(0.025, n, 1),
    gammaHigh: gammaInv(0.975, n + 1, 1),
    t: tInv(0.975, 47),
  });
}

export const distributionsPage: MethodPage = {
  slug: "distributions",
  name: "distributions",
  also: ["betaCdf", "betaInv", "gammaCdf", "gammaInv", "chi2Cdf", "normCdf", "normInv", "twoSidedZ", "tCdf", "tInv"],
  group: "chance",
  title: "Distributions",
  question: "How likely is a value up to x, and which value has probability p below it?",
  how: [
    "The building blocks of every interval: beta, gamma, chi-squared, normal and Student's t. They come from two tested packages, each for what it does well, and are compared with values of 40 digits; the relative error stays below one in a hundred million.",
  ],
  formulas: [{ formula: 'P(X ≤ x) = ∫ "density up to" x', where: "The quantile is its inverse: the x at which the probability is p." }],
  noAnswer: ["They always have an answer; values outside the support have probability 0 or 1."],
  limits: ["Far in the tails of extreme shapes the digits run out before the probability does."],
  references: [{ words: "Johnson, Kotz and Balakrishnan 1994-95, Continuous Univariate Distributions", doi: null }],
  findings: [],
  example: (sample) => {
    const { inside, outside } = insideAndOutside(sample.attacks, named(sample));
    return exampleOf(`Attacks assessed to ISKP: ${inside} in Nangarhar and Kunduz of ${inside + outside}.`, called("quantiles", quantiles, inside, inside + outside), (r) => ({
      result: [
        ["z at 95%", decimals(r.z, 4)],
        ["lower exact end of the share, from the beta distribution", percent(r.betaLow)],
        ["exact ends of the number of attacks, from the gamma distribution", `${decimals(r.gammaLow, 1)} to ${decimals(r.gammaHigh, 1)}`],
        ["t at 95% with 47 degrees of freedom", decimals(r.t, 4)],
      ],
      reading: "The other pages turn such quantiles into intervals.",
    }));
  },
};
