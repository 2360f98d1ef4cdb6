import { found } from "@/lib/analysis/finding";
import { midRanks } from "@/lib/analysis/ranks";
import { called, exampleOf } from "./example";
import { decimals } from "./in-words";
import type { MethodPage } from "./method-page";
import { perProvince } from "./sample-counts";

export const ranksPage: MethodPage = {
  slug: "ranks",
  name: "midRanks",
  group: "chance",
  title: "Ranks with ties shared",
  question: "In which place does each value come, smallest first, when equal values share their places?",
  how: ["Values are put in order; equal ones get the mean of the places that they take together, so the ranks always add up to the same."],
  formulas: [{ formula: 'Σ "rank" = \\frac{n(n + 1)}{2}' }],
  noAnswer: ["It always has an answer; an empty list has no ranks."],
  limits: ["Ranks forget how far apart values are: that is their use, and their price."],
  references: [{ words: "Spearman 1904", doi: "10.2307/1412159" }],
  findings: ["T3"],
  example: (sample) => {
    const counts = perProvince(sample, sample.attacks);
    const shownAreas = counts.map((_, area) => area).sort((i, j) => (counts[j] ?? 0) - (counts[i] ?? 0)).slice(0, 6);
    const ranks = (values: readonly number[]) => found({ ranks: midRanks(values) });
    return exampleOf("Attacks assessed to ISKP in each of the 34 provinces; the six with most:", called("midRanks", ranks, counts), (r) => ({
      result: shownAreas.map((area) => [`${sample.names[area] ?? ""}, ${counts[area] ?? 0} attacks`, `rank ${String(r.ranks[area] ?? 0)} of 34`] as const),
      reading: `Provinces without an attack share rank ${decimals(r.ranks[counts.indexOf(Math.min(...counts))] ?? 0, 1)}.`,
    }));
  },
};
