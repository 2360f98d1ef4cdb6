import { hooverNull } from "@/lib/analysis/hoover-null";
import { called, exampleOf } from "./example";
import { decimals, drawnP, drawsAndSeed } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const hooverNullPage: MethodPage = {
  slug: "hoover-null",
  name: "hooverNull",
  group: "places",
  title: "How uneven by chance alone",
  question: "How uneven would the map look if every event fell on a province by its share of the people?",
  how: [
    "As many events as there are fall on the provinces at random, each province as likely as its part of the people. That is done thousands of times, and Hoover's index is taken each time. Where the real index stands among them is the p-value.",
  ],
  formulas: [{ formula: 'p = \\frac{1 + "draws at least as uneven"}{1 + "draws"}' }],
  noAnswer: ["Without any event there is no index (zero total)."],
  limits: [
    "Events that come in waves are more uneven than independent ones without any cause in the place: a small p says more than independent events, not because of the place.",
    "With 100 events and 34 equal provinces chance alone gives an index of about 0.2.",
  ],
  references: [
    { words: "Hoover 1936", doi: "10.2307/1927875" },
    { words: "Phipson and Smyth 2010", doi: "10.2202/1544-6115.1585" },
  ],
  findings: ["T2"],
  example: (sample) =>
    exampleOf(
      "Attacks assessed to ISKP in each of the 34 provinces, against the population of 2018.",
      called("hooverNull", hooverNull, perProvince(sample, sample.attacks), sample.population, exampleRng(), EXAMPLE_DRAWS),
      (r) => ({
        result: [
          ["Hoover's index", decimals(r.hoover)],
          ["mean by chance alone", decimals(r.nullMean)],
          ["p, two-sided", drawnP(r.pTwoSided, r.draws)],
          ["draws", drawsAndSeed(r.draws, r.seed)],
        ],
        reading: `Chance alone would leave an index of about ${decimals(r.nullMean)}; the records have ${decimals(r.hoover)}.`,
      }),
    ),
};
