import type { Claim } from "../../../claim";

export default {
  id: "C2", name: "Co-location", section: "Hostility or competition", testable: "yes",
  statement: "Those same provinces are where the Taliban ran their anti-ISIS operations.",
  recordsCanShow: "How far attack and operation counts rise together over the provinces. Operations go where attacks are under every scenario, so an overlap by itself hardly separates them.",
  incidents: [], notFound: [],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;
