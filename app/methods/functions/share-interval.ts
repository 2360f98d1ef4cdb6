import { designEffect } from "@/lib/analysis/design-effect";
import { shareInterval } from "@/lib/analysis/share-interval";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { decimals, percent, percentRange } from "./in-words";
import type { MethodPage } from "./method-page";
import { insideAndOutside, monthlyClusters, named } from "./sample-counts";

export const shareIntervalPage: MethodPage = {
  slug: "share-interval",
  name: "shareInterval",
  group: "shares",
  title: "A share and its interval",
  question: "What share of events is of this kind, and how far could chance alone have moved it?",
  how: [
    "The share is a simple quotient. Around it stands Wilson's interval: all true shares that would make the observed one unsurprising. It stays between 0% and 100% and works for few events.",
    "Events come in waves. With a design effect above 1 both numbers are divided by it first, so that 74 events of which many came together count as fewer.",
    "Two more intervals are computed for the detail view: the exact one of Clopper and Pearson, never too narrow and often too wide, and Jeffreys'. The p-value compares with a threshold by exact binomial tails.",
  ],
  formulas: [
    { formula: '"Wilson" = \\frac{p + z^2/2n ± z \\sqrt{p(1 - p)/n + z^2/4n^2}}{1 + z^2/n}', where: "Here p is the share x/n, n the number of events divided by the design effect, and z = 1.96 at 95%." },
  ],
  noAnswer: ["Without any event there is no share (zero total)."],
  limits: [
    "The interval speaks of chance, not of what was never reported: set the bounds for unknowns and the reporting ratio beside it.",
    "It takes events as independent once the design effect is taken out.",
    "It is not for shares of deaths: there each event is a cluster, and the design effect does the work.",
  ],
  references: [
    { words: "Wilson 1927", doi: "10.1080/01621459.1927.10502953" },
    { words: "Clopper and Pearson 1934", doi: "10.1093/biomet/26.4.404" },
    { words: "Brown, Cai and DasGupta 2001", doi: "10.1214/ss/1009213286" },
    { words: "Goodman 1965, Technometrics 7 (several categories at a time)", doi: null },
  ],
  findings: ["T1", "T6", "T16", "T17"],
  example: (sample) => {
    const { inside, outside } = insideAndOutside(sample.attacks, named(sample));
    const { x, n } = monthlyClusters(sample);
    const waves = designEffect(x, n);
    const deff = waves.kind === "found" ? Math.max(1, waves.deff) : 1;
    return exampleOf(
      `Attacks assessed to ISKP with a known province: ${inside} in Nangarhar and Kunduz, ${inside + outside} in all. Months are clusters.`,
      called("shareInterval", shareInterval, inside, inside + outside, { deff }),
      (r) => ({
        result: [
          ["share", percent(r.share)],
          ["worth so many independent attacks", decimals(r.nEff, 1)],
          ["Wilson interval, 95%", percentRange(r.wilson)],
          ["exact interval", percentRange(r.exact)],
          ["Jeffreys' interval", percentRange(r.jeffreys)],
          ["p against one half, two-sided", formatP(r.pTwoSided)],
        ],
        reading: `Chance alone leaves ${percentRange(r.wilson)}; one half lies ${r.wilson[0] > 0.5 ? "below" : r.wilson[1] < 0.5 ? "above" : "inside"} the interval.`,
      }),
    );
  },
};
