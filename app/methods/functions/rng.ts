import { found } from "@/lib/analysis/finding";
import { seededRng, seedWords } from "@/lib/analysis/rng";
import { called, exampleOf } from "./example";
import type { MethodPage } from "./method-page";
import { EXAMPLE_SEED } from "./sample-counts";

function firstDraws(seed: number, names: readonly string[]) {
  const rng = seededRng(seed);
  const draws = [rng.nextU32(), rng.nextU32(), rng.nextU32()];
  const order = rng.shuffle(names.map((_, index) => index));
  return found({ words: seedWords(seed), draws, order });
}

export const rngPage: MethodPage = {
  slug: "rng",
  name: "seededRng",
  also: ["rngFromState", "seedWords"],
  group: "chance",
  title: "Where chance comes from",
  question: "How is chance made so that everybody who repeats a test gets the same draws?",
  how: [
    "A generator called xoshiro128** in its version 1.1 makes numbers of 32 bits from a state of four words, and splitmix32 makes those words from one seed. The same seed gives the same draws on every machine, so the seed is printed with every p-value.",
    "A number below n is drawn without favour: draws from the incomplete last block are thrown away. A list is shuffled from its end, each order equally likely.",
  ],
  formulas: [{ formula: '"drawn" = u "mod" n, "if" u < 2^{32} - (2^{32} "mod" n)', where: "Otherwise the next u is taken." }],
  noAnswer: ["It always has an answer."],
  limits: ["Not for secrets: the draws can be foretold from a few of them.", "Another seed gives other draws: a p-value near 0.05 should not hang on the seed, which is why more draws are made there."],
  references: [{ words: "Blackman and Vigna 2021", doi: "10.1145/3460772" }],
  findings: [],
  example: (sample) => {
    const names = sample.names.slice(0, 5);
    return exampleOf(`The seed of all examples, and the first ${names.length} provinces of the list.`, called("firstDraws", firstDraws, EXAMPLE_SEED, names), (r) => ({
      result: [
        ["four words from the seed", r.words.join(", ")],
        ["first three draws", r.draws.join(", ")],
        ["provinces, shuffled", r.order.map((index) => names[index] ?? "").join(", ")],
      ],
      reading: "Anybody with the same generator and seed gets these numbers.",
    }));
  },
};
