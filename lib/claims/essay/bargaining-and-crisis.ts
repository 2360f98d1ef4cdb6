import type { Claim } from "../claim";

const dataset = "starter";

export const bargainingChip = {
  id: "C12", name: "Bargaining chip", section: "Regional chip", testable: "partly",
  statement: "The threat is shown to China and Russia (Central Asia, Xinjiang), Iran (on its border with Afghanistan) and Pakistan (the economic corridor); it has turned the Taliban from outcasts into needed partners and drawn money and political support.",
  recordsCanShow: "Attacks on each country's nationals or interests over time.",
  cannotShow: "The bargaining, the money and the support: they leave no incident record.",
  incidents: [
    { dataset, externalId: "AFG-20221212-01", why: "Chinese guests of a hotel in Kabul." },
    { dataset, externalId: "AFG-20250121-01", why: "A Chinese mine worker in Takhar." },
    { dataset, externalId: "AFG-20220905-01", why: "The Russian embassy." },
    { dataset, externalId: "AFG-20221202-01", why: "The embassy of Pakistan." },
    { dataset, externalId: "AFG-20220418-01", why: "Rockets towards Termez in Uzbekistan." },
  ],
  notFound: ["attacks on Iranian nationals or interests"],
  recordsQuery: "kind=attack&community=chinese,russian,iranian,pakistani,central-asian",
} as const satisfies Claim;

export const constructedCrisis = {
  id: "C13", name: "Constructed crisis", section: "Crisis engineering", testable: "no",
  statement: "The Taliban create and manage a more extreme enemy, as Pakistan in the 1990s magnified al-Qaeda and the Taliban for money and concessions.",
  recordsCanShow: "Nothing that tests it.",
  cannotShow: "Design and management behind events; a historical parallel is an argument, not a record.",
  incidents: [],
  notFound: ["any incident record that could tell a managed crisis from an unmanaged one"],
} as const satisfies Claim;
