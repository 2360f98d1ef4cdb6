import { concentration } from "@/lib/analysis/concentration";
import { called, exampleOf } from "./example";
import { decimals, orNone, percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { perProvince } from "./sample-counts";

export const concentrationPage: MethodPage = {
  slug: "concentration",
  name: "concentration",
  group: "places",
  title: "How concentrated",
  question: "How concentrated are the events, and how few provinces hold more than half of them?",
  how: [
    "Several measures say the same in different ways. The fewest provinces with more than half of the events is the easiest to read. The effective number says: as concentrated as so many provinces hit equally. Hoover's index is the share of events that would have to move for every province to have its part of the people. Gini's runs from 0, even, towards 1, all in one.",
    "All 34 provinces go in, those without events too.",
  ],
  formulas: [
    { formula: '"effective number" = \\frac{1}{Σ s^2}', where: "Each s is a province's share of the events." },
    { formula: '"Hoover" = \\frac{1}{2} Σ |s - w|', where: "Each w is a province's share of the people." },
    { formula: '"Gini" = \\frac{ΣΣ |x_i - x_j|}{2 k^2 m}', where: "There are k provinces with m events on average." },
  ],
  noAnswer: ["Without any event there is nothing to concentrate (zero total)."],
  limits: [
    "Small numbers look uneven by chance alone: hooverNull says how uneven.",
    "It describes the records. Places where nobody looked make any map look more concentrated.",
  ],
  references: [
    { words: "Simpson 1949", doi: "10.1038/163688a0" },
    { words: "Hoover 1936", doi: "10.2307/1927875" },
    { words: "Gini 1912, Variabilità e mutabilità", doi: null },
  ],
  findings: ["T2"],
  example: (sample) =>
    exampleOf("Attacks assessed to ISKP in each of the 34 provinces, and the population of 2018.", called("concentration", concentration, perProvince(sample, sample.attacks), sample.population), (r) => ({
      result: [
        ["fewest provinces with more than half", `${r.areasForHalf}: ${r.order.slice(0, r.areasForHalf).map((area) => sample.names[area] ?? "").join(", ")}`],
        ["effective number of provinces", decimals(r.effectiveAreas, 1)],
        ["chance that two attacks share a province", orNone(r.simpsonUnbiased, percent)],
        ["Hoover's index against population", decimals(r.hoover)],
        ["Gini's index", decimals(r.gini)],
        ["share of the most hit province", percent(r.top[0] ?? 0)],
      ],
      reading: r.halfSetUnique ? "No other set of as few provinces would do." : "Another set of as few provinces, equal in count at the cut, would do as well.",
    })),
};
