import { overlapTest } from "@/lib/analysis/overlap-test";
import type { OverlapNull } from "@/lib/analysis/overlap-test";
import { called, exampleOf } from "./example";
import { decimals, drawnP, drawsAndSeed } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const overlapTestPage: MethodPage = {
  slug: "overlap-test",
  name: "overlapTest",
  group: "together",
  title: "More overlap than chance",
  question: "Do two maps coincide more than chance would make them?",
  how: [
    "Schoener's D of the two real maps is compared with that of many rearranged ones. What a rearrangement keeps decides what the test asks.",
    "Shuffling the second map's counts over all provinces asks only whether there is any association. Shuffling them within tiers of similar population asks for more than big against small. Scattering the second map's events by population asks for more overlap than people alone bring about.",
  ],
  formulas: [{ formula: 'p = \\frac{1 + "draws with D at least as large"}{1 + "draws"}', where: "The smaller of the two one-sided p-values is doubled." }],
  noAnswer: ["If either map has no event there is nothing to compare (zero total)."],
  limits: [
    "The first of the three is naive: two maps that merely follow population pass it in about a third of cases without any link. It is shown once, and labelled so.",
    "No rearrangement knows where nobody looked: provinces without any record are empty in both maps and lift every overlap.",
  ],
  references: [
    { words: "Schoener 1968", doi: "10.2307/1935534" },
    { words: "Warren, Glor and Turelli 2008", doi: "10.1111/j.1558-5646.2008.00482.x" },
    { words: "Phipson and Smyth 2010", doi: "10.2202/1544-6115.1585" },
  ],
  findings: ["T3"],
  example: (sample) => {
    const [a, b] = [perProvince(sample, sample.attacks), perProvince(sample, sample.operations)];
    const run = (against: OverlapNull) => called("overlapTest", overlapTest, a, b, against, exampleRng(), EXAMPLE_DRAWS);
    const naive = run({ null: "areaPermutation" }).finding;
    return exampleOf("Attacks assessed to ISKP and announced operations against ISKP, a count each for 34 provinces.", run({ null: "population", population: sample.population }), (r) => ({
      result: [
        ["Schoener's D", decimals(r.schoenerD)],
        ["mean, operations scattered by population", decimals(r.nullMean)],
        ["p, two-sided, against population", drawnP(r.pTwoSided, r.draws)],
        ["mean, counts shuffled over provinces (naive)", naive.kind === "found" ? decimals(naive.nullMean) : "undefined"],
        ["p, two-sided, naive", naive.kind === "found" ? drawnP(naive.pTwoSided, naive.draws) : "undefined"],
        ["draws", drawsAndSeed(r.draws, r.seed)],
      ],
      reading: `Operations scattered by population would overlap with the attacks by ${decimals(r.nullMean)} on average, where the recorded ones overlap by ${decimals(r.schoenerD)}.`,
    }));
  },
};
