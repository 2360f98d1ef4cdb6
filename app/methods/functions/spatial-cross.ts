import { spatialCross } from "@/lib/analysis/spatial-cross";
import { called, exampleOf } from "./example";
import { decimals, drawnP, drawsAndSeed } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const spatialCrossPage: MethodPage = {
  slug: "spatial-cross",
  name: "spatialCross",
  group: "together",
  title: "In the same or a neighbouring province",
  question: "Do two maps go together in the same or neighbouring provinces?",
  how: [
    "Each province's value is replaced by the mean of itself and its neighbours, and the two smoothed maps are correlated: Lee's L. Moran's I asks of one map whether neighbours are alike; the cross form sets the one map here against the other around here.",
    "Two ways to rearrange answer two questions. Shuffling the one map asks whether there is any association. Moving pairs of values together asks whether, given their plain correlation, it matters where they lie.",
  ],
  formulas: [
    { formula: 'I_{xy} = \\frac{n}{S_0} · \\frac{x · W y}{|x| |y|}', where: "W holds the weights of neighbours, and S₀ is their sum; x and y are taken from their means." },
    { formula: 'L = \\frac{n}{S_2} · \\frac{(W x) · (W y)}{|x| |y|}', where: "S₂ is the sum of the squared row sums of W." },
  ],
  noAnswer: ["Fewer than three provinces are too few.", "A map that does not vary has no value (constant input).", "Without a pair of neighbours there is none (no neighbours)."],
  limits: ["Rates go in, not counts: otherwise the size of provinces is what is correlated.", "The two rearrangements are never to be reported one as the other.", "Sharing a border says little in the mountains: neighbours may be days apart."],
  references: [
    { words: "Lee 2001", doi: "10.1007/s101090100064" },
    { words: "Wartenberg 1985", doi: "10.1111/j.1538-4632.1985.tb00849.x" },
    { words: "Moran 1950", doi: "10.1093/biomet/37.1-2.17" },
  ],
  findings: ["T3"],
  example: (sample) => {
    const rate = (counts: readonly number[]) => counts.map((count, area) => (100_000 * count) / ((sample.population[area] ?? 1) * sample.years));
    const [x, y] = [rate(perProvince(sample, sample.attacks)), rate(perProvince(sample, sample.operations))];
    return exampleOf(
      "Attacks assessed to ISKP and announced operations against ISKP, per 100,000 people and year in 34 provinces; each province counts among its own neighbours.",
      called("spatialCross", spatialCross, x, y, sample.neighbours, { style: "W", includeSelf: true, test: { permute: "y", rng: exampleRng(), draws: EXAMPLE_DRAWS } }),
      (r) => ({
        result: [
          ["Lee's L", decimals(r.leeL)],
          ["mean with operations shuffled", r.test === null ? "not asked for" : decimals(r.test.leeNullMean)],
          ["p for L, two-sided", r.test === null ? "not asked for" : drawnP(r.test.lee.pTwoSided, r.test.draws)],
          ["Moran's I, attacks", decimals(r.moranX)],
          ["Moran's I, operations", decimals(r.moranY)],
          ["cross form", decimals(r.moranXY)],
          ["draws", drawsAndSeed(EXAMPLE_DRAWS, r.test?.seed ?? null)],
        ],
        reading: "The operations were shuffled over all provinces, so this asks for any association at all; population is not held.",
      }),
    );
  },
};
