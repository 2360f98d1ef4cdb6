import type { Claim } from "../../../claim";

export default {
  id: "C15", name: "Victims", section: "Hostility; targeted attacks", testable: "yes",
  statement: "ISKP's attacks fall on civilians, religious minorities above all, and were widely publicised; ordinary Afghans are the main victims.",
  recordsCanShow: "The share of attacks by target type and community, and the share of deaths by who died, with bounds for what is not known.",
  incidents: [], notFound: ["how widely each attack was publicised"],
  recordsQuery: "kind=attack",
} as const satisfies Claim;
