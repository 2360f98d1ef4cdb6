import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { called, exampleOf } from "./example";
import { decimals, drawnP, drawsAndSeed } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const overlapContrastPage: MethodPage = {
  slug: "overlap-contrast",
  name: "overlapContrast",
  group: "together",
  title: "Whose map is it more like?",
  question: "Whose map does the map of operations resemble more, the one or the other?",
  how: [
    "The overlap of operations with each of two kinds of event is taken, and the difference. Then the two kinds are put into one heap, and labels are dealt out again at random: every province keeps its total and each kind its number, so that unequal numbers cancel.",
  ],
  formulas: [{ formula: '"difference" = D(o, a) - D(o, b)', where: "D is Schoener's overlap; above 0, the operations resemble a more than b." }],
  noAnswer: ["If any of the three maps has no event there is nothing to compare (zero total)."],
  limits: ["It says nothing of whether operations resemble either map beyond chance.", "It needs many events of both kinds in the same provinces: where they hardly meet, shuffled labels change little."],
  references: [
    { words: "Schoener 1968", doi: "10.2307/1935534" },
    { words: "Diggle 2013, ch. 4 (random labelling)", doi: "10.1201/b15326" },
  ],
  findings: ["T7"],
  example: (sample) =>
    exampleOf(
      `Announced operations against ISKP (o), attacks assessed to ISKP (a), and attacks not assessed to ISKP (b, ${sample.otherAttacks.length} of them).`,
      called("overlapContrast", overlapContrast, perProvince(sample, sample.operations), perProvince(sample, sample.attacks), perProvince(sample, sample.otherAttacks), exampleRng(), EXAMPLE_DRAWS),
      (r) => ({
        result: [
          ["overlap with attacks assessed to ISKP", decimals(r.dA)],
          ["overlap with the other attacks", decimals(r.dB)],
          ["difference", decimals(r.difference)],
          ["mean with labels dealt at random", decimals(r.nullMean)],
          ["p, two-sided", drawnP(r.pTwoSided, r.draws)],
          ["draws", drawsAndSeed(r.draws, r.seed)],
        ],
        reading: `With labels dealt at random the difference would be ${decimals(r.nullMean)} on average, because the two kinds differ in number.`,
      }),
    ),
};
