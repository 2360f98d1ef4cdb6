import { achScore } from "@/lib/analysis/ach-score";
import type { AchGrade, AchRating } from "@/lib/analysis/ach-score";
import { called, exampleOf } from "./example";
import { decimals, orNone } from "./in-words";
import type { MethodPage } from "./method-page";

// Ratings are judgements, not records: the grid is invented, and its rows are numbers that the other pages compute.
const ratings: AchRating[][] = [
  ["C", "C", "C"],
  ["I", "I", "N"],
  ["II", "C", "I"],
];
const credibility: AchGrade[] = ["high", "medium", "low"];
const relevance: AchGrade[] = ["medium", "high", "medium"];

export const achScorePage: MethodPage = {
  slug: "ach-score",
  name: "achScore",
  group: "judgement",
  title: "Competing hypotheses",
  question: "Which hypotheses does the rated evidence contradict least, and which items decide that?",
  how: [
    "Each item of evidence is rated against each hypothesis, from very consistent to very inconsistent. Only inconsistency counts, weighted by how credible and how relevant the item is. An item that fits all hypotheses alike does not separate them, however true it is.",
    "Pivotal items are those whose removal changes which hypothesis is contradicted least.",
  ],
  formulas: [
    { formula: '"inconsistency" = Σ "credibility" · "relevance" · "points"', where: "Inconsistent gives 1 point, very inconsistent 2, everything else 0; low weighs 0.71, medium 1, high 1.41." },
    { formula: '"diagnosticity" = "weight" · ("highest" - "lowest")', where: "Ratings run from 2, very consistent, to -2, very inconsistent." },
  ],
  noAnswer: ["It always has an answer; an item with fewer than two rated cells has no diagnosticity."],
  limits: [
    "An audit trail of judgements, not a calculation of truth: no probabilities, and no winner.",
    "A hypothesis with fewer rated cells scores lower for free; the count of rated cells stands beside the score.",
    "That the method improves judgement has weak support by experiment.",
  ],
  references: [
    { words: "Heuer 1999, Psychology of Intelligence Analysis, ch. 8", doi: null },
    { words: "Good, Shrager, Stefik, Pirolli and Card 2004, PARC ACH 1.1 technical description", doi: null },
    { words: "Dhami, Belton and Mandel 2019", doi: "10.1002/acp.3550" },
  ],
  findings: [],
  example: () =>
    exampleOf(
      "An invented grid of three items against three hypotheses: ratings are judgements, so there is nothing in the starter set to compute them from. The real ones are on the page of the hypothesis.",
      called("achScore", achScore, ratings, credibility, relevance),
      (r) => ({
        result: [
          ...r.inconsistency.map((value, place) => [`hypothesis ${place + 1}, inconsistency`, decimals(value)] as const),
          ...r.diagnosticity.map((value, place) => [`item ${place + 1}, diagnosticity`, orNone(value, decimals)] as const),
          ["least contradicted", r.leaders.map((place) => `hypothesis ${place + 1}`).join(" and ")],
          ["pivotal items", r.pivotalEvidence.length === 0 ? "none" : r.pivotalEvidence.map((place) => `item ${place + 1}`).join(", ")],
        ],
        reading: "The first item fits all three alike and separates nothing; without the second another hypothesis would be contradicted least.",
      }),
    ),
};
