import { identificationBounds } from "@/lib/analysis/identification-bounds";
import { called, exampleOf } from "./example";
import { orNone, percent, percentRange, ratio } from "./in-words";
import type { MethodPage } from "./method-page";

export const identificationBoundsPage: MethodPage = {
  slug: "identification-bounds",
  name: "identificationBounds",
  group: "shares",
  title: "Bounds for what is unknown",
  question: "Between which limits does a share lie, whatever the unknown events really are?",
  how: [
    "Some events cannot be assigned. If every unknown one were a no, the share would be at its lowest; if every one were a yes, at its highest. The truth lies between, and no assumption is needed to say so.",
    "Chance is added on both sides: Wilson's lower end at the lowest share, his upper end at the highest.",
    "The tipping ratio asks something else: if events of the kind were reported so many times as fully as the others, the true share would be the threshold.",
  ],
  formulas: [
    { formula: '"lowest" = \\frac{"yes"}{"yes" + "no" + "unknown"}' },
    { formula: '"highest" = \\frac{"yes" + "unknown"}{"yes" + "no" + "unknown"}' },
    { formula: '"tipping ratio" = \\frac{s(1 - t)}{(1 - s)t}', where: "Here s is the share among the known events and t the threshold." },
  ],
  noAnswer: ["Without any event there is no share (zero total).", "If none is known, the share among the known and the tipping ratio are undefined."],
  limits: [
    "The bounds are not an interval for chance; the outer interval carries both.",
    "Events that nobody reported are not among the unknown ones: the tipping ratio speaks of them.",
    "Where it is membership that is uncertain, the bounds of membership are the right ones.",
  ],
  references: [
    { words: "Manski 2003", doi: "10.1007/b97478" },
    { words: "Horowitz and Manski 2000", doi: "10.1080/01621459.2000.10473902" },
    { words: "Manski 1990, American Economic Review 80", doi: null },
  ],
  findings: ["T1", "T6", "T6b", "T14", "T17"],
  example: (sample) => {
    const yes = sample.attacks.filter(({ killedCivilians }) => killedCivilians !== null && killedCivilians > 0).length;
    const no = sample.attacks.filter(({ killedCivilians }) => killedCivilians === 0).length;
    const unknown = sample.attacks.length - yes - no;
    return exampleOf(
      `Did civilians die? Of ${sample.attacks.length} attacks assessed to ISKP ${yes} say yes, ${no} say no, and for ${unknown} it is not known.`,
      called("identificationBounds", identificationBounds, yes, no, unknown),
      (r) => ({
        result: [
          ["lowest and highest share", percentRange([r.lower, r.upper])],
          ["the same with chance, 95%", percentRange(r.outerCI)],
          ["share among the known", orNone(r.completeCase, percent)],
          ["one half lies", r.verdict === "above" ? "below the bounds" : r.verdict === "below" ? "above the bounds" : "inside the bounds"],
          ["unknown ones that must be a yes to exceed one half", orNone(r.unknownYesNeeded, String)],
          ["tipping ratio", orNone(r.tippingDetectionRatio, ratio)],
        ],
        reading: `Whatever the ${unknown} unknown attacks are, the share lies between ${percent(r.lower)} and ${percent(r.upper)}.`,
      }),
    );
  },
};
