import { chapman } from "@/lib/analysis/chapman";
import { called, exampleOf } from "./example";
import { decimalRange, decimals } from "./in-words";
import type { MethodPage } from "./method-page";

export const chapmanPage: MethodPage = {
  slug: "chapman",
  name: "chapman",
  group: "shares",
  title: "Events in neither of two lists",
  question: "How many events were there in all, if two lists found them independently of each other and some are in both?",
  how: [
    "If one list found a fifth of what the other holds, it may have found a fifth of everything. Chapman's estimator is that idea with a correction for small numbers.",
    "The interval is made for the events in neither list, on a logarithmic scale, so it is skewed as the estimate is and never falls below what was seen.",
  ],
  formulas: [
    { formula: '"estimate" = \\frac{(n_1 + 1)(n_2 + 1)}{m + 1} - 1', where: "There are n events in each list and m in both." },
    { formula: '"variance" = \\frac{(n_1 + 1)(n_2 + 1)(n_1 - m)(n_2 - m)}{(m + 1)^2 (m + 2)}' },
  ],
  noAnswer: [
    "With an empty list there is nothing to compare (zero total).",
    "Without a match nothing bounds the number from above (too few).",
    "Where one list holds the whole other, no event is estimated as unseen, and there is no interval.",
  ],
  limits: [
    "It takes the events as one closed population: both lists cover the same days, places and kinds of event.",
    "It takes every event as equally easy to find for a list. Large attacks in cities are found by all, so the estimate is too low.",
    "It takes the lists as independent. Lists that read the same newspapers find the same events, so the estimate is too low.",
    "It takes the matches as known without error. A match overlooked makes the estimate too high, a false one too low.",
    "The interval speaks of chance alone, not of any of these. Below seven matches it is rough.",
  ],
  references: [
    { words: "Chapman 1951, University of California Publications in Statistics 1", doi: null },
    { words: "Seber 1970, Biometrics 26 (variance)", doi: null },
    { words: "Chao 1987 (interval)", doi: "10.2307/2531532" },
    { words: "Robson and Regier 1964, Transactions of the American Fisheries Society 93 (smallest number of matches)", doi: null },
  ],
  findings: [],
  example: ({ attacks }) => {
    const claimed = attacks.filter(({ claimedByIskp }) => claimedByIskp).length;
    const ofCommunity = attacks.filter(({ targetCommunities }) => (targetCommunities ?? []).length > 0);
    const both = ofCommunity.filter(({ claimedByIskp }) => claimedByIskp).length;
    return exampleOf(
      `The starter set is one list, so two groups of its attacks assessed to ISKP stand in for two lists: ${claimed} that ISKP claimed, ${ofCommunity.length} on a named community, ${both} that are both.`,
      called("chapman", chapman, claimed, ofCommunity.length, both),
      (r) => ({
        result: [
          ["attacks in either group", String(r.seen)],
          ["estimate of attacks in neither", decimals(r.unseen, 1)],
          ["estimate of all", decimals(r.estimate, 1)],
          ...(r.interval === null ? [] : [["interval, 95%", decimalRange(r.interval, 1)] as const]),
        ],
        reading: `Arithmetic alone: there are ${attacks.length} such attacks in the set, and the two groups are no lists that somebody found independently. Two real datasets are compared at /data/compare.`,
      }),
    );
  },
};
