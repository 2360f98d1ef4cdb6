import type { Claim } from "../../../claim";

export default {
  id: "C14", name: "No weakening, no intent", section: "Targeted attacks; crisis engineering", testable: "partly",
  statement: "Operations do not weaken ISKP, and the Taliban do not mean to finish it, because they need it.",
  recordsCanShow: "Whether attacks fall after operations, like compared with like, where records were collected with constant effort.",
  cannotShow: "Intent, ever. And with varying effort, as in the starter set, a fall in records is a fall in what was found.",
  incidents: [], notFound: ["a steady count of attacks over time"],
} as const satisfies Claim;
