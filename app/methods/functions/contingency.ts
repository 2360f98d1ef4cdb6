import { contingency } from "@/lib/analysis/contingency";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { decimals, drawsAndSeed, orNone } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng } from "./sample-counts";

export const contingencyPage: MethodPage = {
  slug: "contingency",
  name: "contingency",
  group: "groups",
  title: "Does the mix differ?",
  question: "Does the mix of targets differ between places?",
  how: [
    "Events stand in a table, places by kinds of target. Chi-squared adds up how far each cell lies from what the two margins alone would make it. For the p-value the kinds are dealt out again over the events: both margins stay as they are.",
    "Cramér's V puts it on a scale from 0 to 1; the corrected one takes out what chance alone adds.",
  ],
  formulas: [
    { formula: 'χ^2 = Σ \\frac{("count" - "expected")^2}{"expected"}' },
    { formula: 'V = \\sqrt{\\frac{χ^2 / n}{"min"(r - 1, c - 1)}}', where: "The table has r rows, c columns and n events." },
  ],
  noAnswer: ["If fewer than two rows or columns hold an event there is no table (degenerate table)."],
  limits: ["Events are taken as independent.", "It says that the mixes differ, not how: look at the table.", "Many kinds with few events each make a weak test."],
  references: [
    { words: "Patefield 1981 (tables with fixed margins)", doi: "10.2307/2346669" },
    { words: "Bergsma 2013", doi: "10.1016/j.jkss.2012.10.002" },
  ],
  findings: ["T13"],
  example: (sample) => {
    const kabul = sample.names.indexOf("Kabul");
    const placed = sample.attacks.filter(({ area, targetType }) => area !== null && targetType !== "unknown");
    const kinds = [...new Set(placed.map(({ targetType }) => targetType))];
    const row = (here: boolean) => kinds.map((kind) => placed.filter(({ area, targetType }) => (area === kabul) === here && targetType === kind).length);
    return exampleOf(
      `Attacks assessed to ISKP with a known target, by ${kinds.length} target types: Kabul, and elsewhere.`,
      called("contingency", contingency, [row(true), row(false)], exampleRng(), EXAMPLE_DRAWS),
      (r) => ({
        result: [
          ["events in the table", String(r.n)],
          ["chi-squared", decimals(r.chi2, 1)],
          ["p, kinds dealt out again", formatP(r.pPermutation)],
          ["Cramér's V", decimals(r.cramersV)],
          ["corrected", orNone(r.cramersVCorrected, decimals)],
          ["smallest expected count", decimals(r.minExpected, 1)],
          ["draws", drawsAndSeed(r.draws, r.seed)],
        ],
        reading: r.minExpected < 5 ? "Some cells expect fewer than five events: the textbook p-value would not hold here, and is not printed." : "All cells expect five events or more.",
      }),
    );
  },
};
