import { partialSpearman } from "@/lib/analysis/partial-spearman";
import type { RankNull } from "@/lib/analysis/partial-spearman";
import { called, exampleOf } from "./example";
import { decimalRange, decimals, drawnP, drawsAndSeed } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const partialSpearmanPage: MethodPage = {
  slug: "partial-spearman",
  name: "partialSpearman",
  also: ["spearman"],
  group: "together",
  title: "Rank correlation, controls taken out",
  question: "Do provinces with more of one thing have more of the other, in rank order, beyond what the controls explain?",
  how: [
    "Provinces are ranked by each of the two counts and by each control; equal counts share a rank. What the ranks of the controls explain in a straight line is taken out of both, and what is left is correlated.",
    "Two tests stand beside it. Freedman and Lane's shuffles what is left of the one map. The spectral one keeps the map as smooth as it was and flips the signs of its patterns, since two smooth maps go together by luck more often than two rough ones. The larger of the two p-values counts.",
  ],
  formulas: [
    { formula: 'ρ = \\frac{e_x · e_y}{|e_x| |e_y|}', where: "The e are what is left of the ranks of x and y after regression on the ranks of the controls." },
    { formula: '"interval" = "tanh"("atanh" ρ ± z \\sqrt{(1 + ρ^2/2) / (n - 3 - g)})', where: "There are n provinces and g controls." },
  ],
  noAnswer: ["Fewer than three provinces are too few.", "If nothing varies once the controls are taken out there is no correlation (constant input)."],
  limits: [
    "Areas nobody searched are empty in both maps and lift the correlation: it is given over the provinces with any record too.",
    "The interval is approximate where many counts are tied, as they are among provinces without events.",
    "Where a control drives both very strongly, the first test finds a link that is not there in 9 to 10% of cases at 5%; between two very smooth maps even the larger p does in about 9% (docs/benchmarks/calibration.md).",
    "A control that does not vary cannot be controlled for; it is named, and the finding is at best undecided.",
  ],
  references: [
    { words: "Spearman 1904", doi: "10.2307/1412159" },
    { words: "Bonett and Wright 2000", doi: "10.1007/BF02294183" },
    { words: "Freedman and Lane 1983", doi: "10.1080/07350015.1983.10509354" },
    { words: "Wagner and Dray 2015", doi: "10.1111/2041-210X.12407" },
  ],
  findings: ["T3"],
  example: (sample) => {
    const [x, y] = [perProvince(sample, sample.attacks), perProvince(sample, sample.operations)];
    const controls = [sample.population, perProvince(sample, sample.others)];
    const run = (test: RankNull) => called("partialSpearman", partialSpearman, x, y, controls, { test });
    const spectral = run({ null: "moranSpectral", neighbours: sample.neighbours, rng: exampleRng(), draws: EXAMPLE_DRAWS }).finding;
    const plain = partialSpearman(x, y);
    return exampleOf(
      "Attacks assessed to ISKP and announced operations against ISKP in 34 provinces; controls: population of 2018, and all other recorded incidents.",
      run({ null: "permutation", rng: exampleRng(), draws: EXAMPLE_DRAWS }),
      (r) => ({
        result: [
          ["rank correlation, controls taken out", decimals(r.rho)],
          ["interval, 95%", r.ci === null ? "undefined" : decimalRange(r.ci)],
          ["without controls", plain.kind === "found" ? decimals(plain.rho) : "undefined"],
          ["p, what is left shuffled", r.test === null ? "not asked for" : drawnP(r.test.pTwoSided, r.test.draws)],
          ["p, smoothness kept", spectral.kind === "found" && spectral.test !== null ? drawnP(spectral.test.pTwoSided, spectral.test.draws) : "undefined"],
          ["draws", drawsAndSeed(EXAMPLE_DRAWS, r.test?.seed ?? null)],
        ],
        reading: "Every scenario of the essay predicts a positive value, so it does not separate them. All 34 provinces are in, also those with no record.",
      }),
    );
  },
};
