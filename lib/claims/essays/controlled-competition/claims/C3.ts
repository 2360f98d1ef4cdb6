import type { Claim } from "../../../claim";

export default {
  id: "C3", name: "Heroic framing", section: "Hostility or competition", testable: "no",
  statement: "The Taliban present their operations as heroic battles against terror.",
  recordsCanShow: "Only context: how many operations are known from the authorities' announcements alone.",
  cannotShow: "How announcements are worded and meant is a matter of texts and audiences; an incident record holds neither.",
  incidents: [], notFound: ["the wording of announcements"],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;
