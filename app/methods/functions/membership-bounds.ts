import { membershipBounds } from "@/lib/analysis/membership-bounds";
import { called, exampleOf } from "./example";
import { percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { insideAndOutside, named } from "./sample-counts";

export const membershipBoundsPage: MethodPage = {
  slug: "membership-bounds",
  name: "membershipBounds",
  group: "shares",
  title: "Bounds when it is unclear who did it",
  question: "If it is uncertain which events belong to the whole, between which limits does a share of it lie?",
  how: [
    "An attack that nobody claimed may or may not be ISKP's. If only the undecided ones elsewhere belong, the share inside a named set is at its lowest; if only those inside belong, at its highest.",
  ],
  formulas: [
    { formula: '"lowest" = \\frac{y}{n + v}', where: "Of n certain members y lie inside; of the undecided events u lie inside and v outside." },
    { formula: '"highest" = \\frac{y + u}{n + u}' },
  ],
  noAnswer: ["If a limit would divide by nothing, there is none (zero total)."],
  limits: ["It says nothing of which case is likely.", "It leaves chance aside."],
  references: [{ words: "Horowitz and Manski 2000", doi: "10.1080/01621459.2000.10473902" }],
  findings: ["T1"],
  example: (sample) => {
    const sure = insideAndOutside(sample.attacks, named(sample));
    const open = insideAndOutside(sample.otherAttacks, named(sample));
    return exampleOf(
      `Attacks assessed to ISKP: ${sure.inside} in Nangarhar and Kunduz, ${sure.outside} elsewhere. Attacks assessed to nobody or to others, taken here as undecided: ${open.inside} and ${open.outside}.`,
      called("membershipBounds", membershipBounds, sure.inside, sure.outside, open.inside, open.outside),
      (r) => ({
        result: [
          ["lowest share", percent(r.lower)],
          ["highest share", percent(r.upper)],
          ["events", String(r.n)],
        ],
        reading: `Whichever of the undecided attacks were ISKP's, its share in the two provinces lies between ${percent(r.lower)} and ${percent(r.upper)}.`,
      }),
    );
  },
};
