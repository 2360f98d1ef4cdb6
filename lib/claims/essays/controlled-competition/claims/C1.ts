import type { Claim } from "../../../claim";

export default {
  id: "C1", name: "Concentration", section: "Hostility or competition", testable: "yes",
  statement: "Most ISKP attacks happen in provinces like Nangarhar and Kunduz.",
  recordsCanShow: "The share of attacks in the two named provinces with an interval, each province's share and rank, the fewest provinces that hold more than half, and where Kabul stands.",
  incidents: [], notFound: [],
  recordsQuery: "kind=attack&province=AF06,AF19",
} as const satisfies Claim;
