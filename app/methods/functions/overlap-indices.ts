import { overlapIndices } from "@/lib/analysis/overlap-indices";
import { called, exampleOf } from "./example";
import { decimals, orNone, percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { perProvince } from "./sample-counts";

export const overlapIndicesPage: MethodPage = {
  slug: "overlap-indices",
  name: "overlapIndices",
  group: "together",
  title: "How far two maps coincide",
  question: "How far do two maps of events coincide?",
  how: [
    "Schoener's D is the part of one map that would coincide with the other if both were spread over the same total: 0 apart, 1 alike. Morisita's index is corrected for small numbers and may exceed 1. Jaccard's looks only at which provinces have any event.",
  ],
  formulas: [
    { formula: 'D = Σ "min"(p, q)', where: "In each province p is its share of the one kind of event, q of the other." },
    { formula: '"Morisita-Horn" = \\frac{2 Σ pq}{Σ p^2 + Σ q^2}' },
  ],
  noAnswer: ["If either map has no event there is nothing to compare (zero total).", "Morisita's index is undefined where no province has two events of a kind."],
  limits: [
    "Values fall with small numbers even for identical maps: two D of different numbers are compared only by overlapContrast.",
    "Two maps that each follow population overlap strongly although neither knows of the other.",
  ],
  references: [
    { words: "Schoener 1968", doi: "10.2307/1935534" },
    { words: "Warren, Glor and Turelli 2008", doi: "10.1111/j.1558-5646.2008.00482.x" },
    { words: "Horn 1966", doi: "10.1086/282436" },
    { words: "Morisita 1959, Memoirs of the Faculty of Science, Kyushu University E 3", doi: null },
  ],
  findings: ["T3"],
  example: (sample) =>
    exampleOf(
      "Attacks assessed to ISKP and announced operations against ISKP, a count each for 34 provinces.",
      called("overlapIndices", overlapIndices, perProvince(sample, sample.attacks), perProvince(sample, sample.operations)),
      (r) => ({
        result: [
          ["Schoener's D", decimals(r.schoenerD)],
          ["Morisita-Horn", decimals(r.morisitaHorn)],
          ["Morisita, corrected for small numbers", orNone(r.morisita, decimals)],
          ["Jaccard", decimals(r.jaccard)],
          ["operations in provinces with an attack", percent(r.shareOfBInAreasWithA)],
          ["attacks in provinces with an operation", percent(r.shareOfAInAreasWithB)],
        ],
        reading: `${percent(r.schoenerD)} of the one map would coincide with the other. How much of that population alone would bring about is the next question.`,
      }),
    ),
};
