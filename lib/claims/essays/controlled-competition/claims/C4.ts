import type { Claim } from "../../../claim";

export default {
  id: "C4", name: "No existential threat", section: "Hostility or competition", testable: "partly",
  statement: "ISKP never threatened Taliban rule itself.",
  recordsCanShow: "The level of attacks and of attacks on Taliban targets; a trend only where records were collected with constant effort.",
  cannotShow: "A level, or a fall, does not tell whether rule was ever in danger. In the starter set effort varied, so no trend can be read.",
  incidents: [], notFound: ["any record of territory held by ISKP"],
  recordsQuery: "kind=attack&target=taliban-forces,government",
} as const satisfies Claim;
