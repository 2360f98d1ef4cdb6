import type { Claim } from "../claim";

export const heroicFraming = {
  id: "C3", name: "Heroic framing", section: "Hostility or competition", testable: "no",
  statement: "The Taliban present their operations as heroic battles against terror.",
  recordsCanShow: "Only context: how many operations are known from the authorities' announcements alone.",
  cannotShow: "How announcements are worded and meant is a matter of texts and audiences; an incident record holds neither.",
  incidents: [], notFound: ["the wording of announcements"],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;

export const noExistentialThreat = {
  id: "C4", name: "No existential threat", section: "Hostility or competition", testable: "partly",
  statement: "ISKP never threatened Taliban rule itself.",
  recordsCanShow: "The level of attacks and of attacks on Taliban targets; a trend only where records were collected with constant effort.",
  cannotShow: "A level, or a fall, does not tell whether rule was ever in danger. In the starter set effort varied, so no trend can be read.",
  incidents: [], notFound: ["any record of territory held by ISKP"],
  recordsQuery: "kind=attack&target=taliban-forces,government",
} as const satisfies Claim;

export const victims = {
  id: "C15", name: "Victims", section: "Hostility; targeted attacks", testable: "yes",
  statement: "ISKP's attacks fall on civilians, religious minorities above all, and were widely publicised; ordinary Afghans are the main victims.",
  recordsCanShow: "The share of attacks by target type and community, and the share of deaths by who died, with bounds for what is not known.",
  incidents: [], notFound: ["how widely each attack was publicised"],
  recordsQuery: "kind=attack",
} as const satisfies Claim;
