import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
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
