import { overlapTest } from "@/lib/analysis/overlap-test";
import { permutationP } from "@/lib/analysis/permutation-p";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng, perProvince } from "./sample-counts";

export const permutationPPage: MethodPage = {
  slug: "permutation-p",
  name: "permutationP",
  group: "chance",
  title: "A p-value by random draws",
  question: "What is the p-value when so many of so many random arrangements were at least as extreme as the real one, and how exact is it?",
  how: [
    "The real arrangement is one of the possible ones, so it is counted with the drawn ones: p is never 0. The more draws, the more exact; the interval says where p would settle with ever more of them. If it holds 0.05, ten times as many draws are made before the number is printed.",
  ],
  formulas: [{ formula: 'p = \\frac{b + 1}{m + 1}', where: "Of m draws b were at least as extreme as the real arrangement." }],
  noAnswer: ["It always has an answer."],
  limits: ["The interval is about the number of draws, not about the data.", "The smallest p that can come out is one over the draws plus one."],
  references: [
    { words: "Phipson and Smyth 2010", doi: "10.2202/1544-6115.1585" },
    { words: "Clopper and Pearson 1934", doi: "10.1093/biomet/26.4.404" },
  ],
  findings: [],
  example: (sample) => {
    const test = overlapTest(perProvince(sample, sample.attacks), perProvince(sample, sample.operations), { null: "population", population: sample.population }, exampleRng(), EXAMPLE_DRAWS);
    const extreme = test.kind === "found" ? Math.round(test.pGreater * (test.draws + 1)) - 1 : 0;
    return exampleOf(
      `Operations scattered by population ${EXAMPLE_DRAWS} times: in ${extreme} draws they overlap with the attacks at least as much as the recorded ones.`,
      called("permutationP", permutationP, extreme, EXAMPLE_DRAWS),
      (r) => ({
        result: [
          ["p, one-sided", formatP(r.p)],
          ["standard error left by the number of draws", formatP(r.mcSe)],
          ["where p would settle, 95%", `${formatP(r.ci[0])} to ${formatP(r.ci[1])}`],
        ],
        reading: r.ci[0] <= 0.05 && r.ci[1] >= 0.05 ? "The interval holds 0.05: more draws are needed before it is shown." : "The number of draws settles on which side of 0.05 p lies.",
      }),
    );
  },
};
