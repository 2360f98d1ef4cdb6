import { adjustP } from "@/lib/analysis/adjust-p";
import { twoByTwo } from "@/lib/analysis/two-by-two";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import type { MethodPage } from "./method-page";
import { perProvince } from "./sample-counts";

const MINIMUM = 10;

export const adjustPPage: MethodPage = {
  slug: "adjust-p",
  name: "adjustP",
  group: "judgement",
  title: "Many tests at a time",
  question: "How much does each p-value have to grow because many were looked at?",
  how: [
    "Of twenty tests one falls below 0.05 by chance alone. Benjamini and Hochberg's q keeps the share of false findings among those reported at the stated level. Two stricter ways are there too: under any dependence between tests, and for the chance of any false finding at all.",
    "Tests that have no answer are not counted.",
  ],
  formulas: [{ formula: 'q_{(i)} = "min"_{j ≥ i} \\frac{m p_{(j)}}{j}', where: "The m p-values are taken in order, smallest first; no q exceeds 1." }],
  noAnswer: ["It always has an answer; a test without a p-value keeps none."],
  limits: ["It corrects for the tests in its list, not for those that were run and left out: the ledger counts all.", "A q above the level is not the absence of a difference."],
  references: [
    { words: "Benjamini and Hochberg 1995", doi: "10.1111/j.2517-6161.1995.tb02031.x" },
    { words: "Benjamini and Yekutieli 2001", doi: "10.1214/aos/1013699998" },
    { words: "Holm 1979, Scandinavian Journal of Statistics 6", doi: null },
  ],
  findings: ["T5"],
  example: (sample) => {
    const [attacks, operations] = [perProvince(sample, sample.attacks), perProvince(sample, sample.operations)];
    const [allAttacks, allOperations] = [attacks.reduce((sum, count) => sum + count, 0), operations.reduce((sum, count) => sum + count, 0)];
    const tested = sample.names.flatMap((name, area) => {
      const [own, ownOperations] = [attacks[area] ?? 0, operations[area] ?? 0];
      if (own + ownOperations < MINIMUM) return [];
      const table = twoByTwo(ownOperations, own, allOperations - ownOperations, allAttacks - own);
      return [{ name, p: table.kind === "found" ? table.pTwoSided : null }];
    });
    return exampleOf(
      `Operations against attacks in each province with ${MINIMUM} or more of both together, compared with all others: ${tested.length} tests.`,
      called("adjustP", adjustP, tested.map(({ p }) => p), "BH"),
      (r) => ({
        result: tested.map(({ name, p }, place) => {
          const q = r.adjusted[place] ?? null;
          return [name, p === null || q === null ? "no test" : `p ${formatP(p)}, q ${formatP(q)}`] as const;
        }),
        reading: `${r.adjusted.filter((q) => q !== null && q <= 0.05).length} of ${r.tests} stay at 0.05 or below once all are counted.`,
      }),
    );
  },
};
