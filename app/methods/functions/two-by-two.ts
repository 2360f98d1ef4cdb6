import { twoByTwo } from "@/lib/analysis/two-by-two";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { orNone, points, ratio, ratioRange } from "./in-words";
import type { MethodPage } from "./method-page";
import { insideAndOutside } from "./sample-counts";

const east = ["Nangarhar", "Kunar", "Laghman", "Nuristan"];

export const twoByTwoPage: MethodPage = {
  slug: "two-by-two",
  name: "twoByTwo",
  group: "groups",
  title: "Two groups, yes and no",
  question: "Is one group's share of yes higher than the other's?",
  how: [
    "The difference of the two shares is the number to read, with Newcombe's interval made of two Wilson ones. The odds ratio is given too, with the exact interval of Fisher's noncentral distribution, which holds both margins fixed; the doubled exact p agrees with that interval.",
  ],
  formulas: [
    { formula: '"difference" = \\frac{a}{a + b} - \\frac{c}{c + d}', where: "The first group has a yes and b no, the second c and d." },
    { formula: '"odds ratio" = \\frac{a d}{b c}' },
  ],
  noAnswer: ["An empty row or column leaves nothing to compare (degenerate table).", "The plain odds ratio is undefined where both products are 0."],
  limits: ["Events are taken as independent.", "Odds ratios are hard to read, and further from 1 than ratios of shares.", "Operations per attack compares two kinds of record, each with its own way of becoming known."],
  references: [
    { words: "Fisher 1935", doi: "10.2307/2342435" },
    { words: "Fay 2010 (doubled tails)", doi: "10.1093/biostatistics/kxp050" },
    { words: "Newcombe 1998", doi: "10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I" },
    { words: "Haldane 1956", doi: "10.1111/j.1469-1809.1955.tb01285.x" },
  ],
  findings: ["T5", "T12", "T13"],
  example: (sample) => {
    const areas = east.map((name) => sample.names.indexOf(name));
    const [operations, attacks] = [insideAndOutside(sample.operations, areas), insideAndOutside(sample.attacks, areas)];
    return exampleOf(
      `Operations and attacks in ${east.slice(0, 3).join(", ")} and ${east[3] ?? ""}: ${operations.inside} and ${attacks.inside}; elsewhere ${operations.outside} and ${attacks.outside}.`,
      called("twoByTwo", twoByTwo, operations.inside, attacks.inside, operations.outside, attacks.outside),
      (r) => ({
        result: [
          ["difference of shares", points(r.shareDifference)],
          ["Newcombe's interval, 95%", `${points(r.newcombeCi[0])} to ${points(r.newcombeCi[1])}`],
          ["odds ratio", orNone(r.oddsRatio, ratio)],
          ["odds ratio, margins fixed", ratio(r.conditionalOddsRatio)],
          ["its exact interval", ratioRange(r.exactCi)],
          ["p, two-sided", formatP(r.pTwoSided)],
        ],
        reading: r.exactCi[1] < 1
          ? "The exact interval lies below 1: fewer operations per attack in the four provinces than elsewhere, in these records."
          : r.exactCi[0] > 1
            ? "The exact interval lies above 1: more operations per attack in the four provinces than elsewhere, in these records."
            : "The exact interval holds 1: the records fit fewer and more operations per attack in the four provinces.",
      }),
    );
  },
};
