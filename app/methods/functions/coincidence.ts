import { coincidence } from "@/lib/analysis/coincidence";
import type { CoincidenceNull } from "@/lib/analysis/coincidence";
import { called, exampleOf } from "./example";
import { decimals, drawnP, drawsAndSeed, percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { dated, EXAMPLE_DRAWS, exampleRng } from "./sample-counts";

const LAG = 14;

export const coincidencePage: MethodPage = {
  slug: "coincidence",
  name: "coincidence",
  group: "time",
  title: "What follows what, here",
  question: "Do operations come after attacks in the same province more often than their usual places and usual times would bring them together?",
  how: [
    "A pair is an attack and an operation in the same province, the operation one to so many days later. Pairs are counted, and so is the share of attacks that are followed and of operations that are preceded. Day 0 is left out, because the order within a day is unknown.",
    "The first test deals the dates of the operations out again over the operations: every province keeps its number and every date too. The second moves each province's dates together around the calendar: its own waves stay, their place in time does not. The larger of the two p-values counts.",
  ],
  formulas: [
    { formula: '"expected pairs" = \\frac{1}{n_2} Σ S_i T_i', where: "For each attack S counts the operations close in space, T those in the lag window, and there are n₂ operations: the exact mean when dates are dealt out again." },
  ],
  noAnswer: ["If either list is empty there is nothing to pair (zero total)."],
  limits: [
    "It finds timing in common, not response: a third thing that drives both in the same province and weeks passes both tests every time.",
    "Only events known to the day take part; the bounds for the others stand beside it.",
    "The same province may mean 150 km apart.",
    "Attacks less than the lag before the end of the period cannot be followed in the records; findings leave them out.",
  ],
  references: [
    { words: "Knox 1964, Applied Statistics 13", doi: null },
    { words: "Mantel 1967, Cancer Research 27", doi: null },
    { words: "Donges, Schleussner, Siegmund and Donner 2016", doi: "10.1140/epjst/e2015-50233-y" },
  ],
  findings: ["T4"],
  example: (sample) => {
    const attacks = dated(sample.attacks.filter(({ day }) => day !== null && day < sample.windowDays - LAG));
    const operations = dated(sample.operations);
    const run = (test: CoincidenceNull) => called("coincidence", coincidence, attacks, operations, { maxLag: LAG, test });
    const shifted = run({ null: "circularShift", windowDays: sample.windowDays, rng: exampleRng(), draws: EXAMPLE_DRAWS }).finding;
    return exampleOf(
      `${attacks.day.length} attacks assessed to ISKP and ${operations.day.length} announced operations against ISKP, province and day known; lag 1 to ${LAG} days.`,
      run({ null: "permuteDates", rng: exampleRng(), draws: EXAMPLE_DRAWS }),
      (r) => ({
        result: [
          ["pairs", String(r.pairs)],
          ["pairs to be expected, dates dealt out again", decimals(r.expectedPairs, 1)],
          ["attacks followed by an operation", percent(r.firstFollowedShare)],
          ["operations preceded by an attack", percent(r.secondPrecededShare)],
          ["p, dates dealt out again, two-sided", r.test === null ? "not asked for" : drawnP(r.test.pairsP.pTwoSided, r.test.draws)],
          ["p, calendars shifted, two-sided", shifted.kind === "found" && shifted.test !== null ? drawnP(shifted.test.pairsP.pTwoSided, shifted.test.draws) : "undefined"],
          ["draws", drawsAndSeed(EXAMPLE_DRAWS, r.test?.seed ?? null)],
        ],
        reading: `${r.pairs} pairs stand against ${decimals(r.expectedPairs, 1)} to be expected from usual places and usual times.`,
      }),
    );
  },
};
