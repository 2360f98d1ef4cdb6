import type { Claim } from "../claim";

export const concentration = {
  id: "C1", name: "Concentration", section: "Hostility or competition", testable: "yes",
  statement: "Most ISKP attacks happen in provinces like Nangarhar and Kunduz.",
  recordsCanShow: "The share of attacks in the two named provinces with an interval, each province's share and rank, the fewest provinces that hold more than half, and where Kabul stands.",
  incidents: [], notFound: [],
  recordsQuery: "kind=attack&province=AF06,AF19",
} as const satisfies Claim;

export const coLocation = {
  id: "C2", name: "Co-location", section: "Hostility or competition", testable: "yes",
  statement: "Those same provinces are where the Taliban ran their anti-ISIS operations.",
  recordsCanShow: "How far attack and operation counts rise together over the provinces. Operations go where attacks are under every scenario, so an overlap by itself hardly separates them.",
  incidents: [], notFound: [],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;
