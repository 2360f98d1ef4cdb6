import type { Claim } from "../../../claim";

export default {
  id: "C13", name: "Constructed crisis", section: "Crisis engineering", testable: "no",
  statement: "The Taliban create and manage a more extreme enemy, as Pakistan in the 1990s magnified al-Qaeda and the Taliban for money and concessions.",
  recordsCanShow: "Nothing that tests it.",
  cannotShow: "Design and management behind events; a historical parallel is an argument, not a record.",
  incidents: [],
  notFound: ["any incident record that could tell a managed crisis from an unmanaged one"],
} as const satisfies Claim;
