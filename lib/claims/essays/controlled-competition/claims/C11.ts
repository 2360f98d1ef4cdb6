import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
  id: "C11", name: "Elimination in terror's shadow", section: "Targeted attacks", testable: "partly",
  statement: "Attacks and operations remove internal opponents, while the Taliban avoid responsibility.",
  recordsCanShow: "Who dies in ISKP attacks: Taliban officials and forces against minorities, activists and former personnel; and the share of attacks nobody claimed.",
  cannotShow: "Whether a death was wanted by somebody other than the attacker. Unclaimed is not evidence of a hidden author.",
  incidents: [
    { dataset, externalId: "AFG-20211025-02", why: "A former government employee, known from a press list of ISKP claims." },
    { dataset, externalId: "AFG-20230308-02", why: "Former soldiers among the dead, by relatives' account." },
    { dataset, externalId: "AFG-20241107-01", why: "Two Taliban members killed by the Taliban on a suspicion of ISKP links." },
  ],
  notFound: ["attacks on activists or civil society assessed to ISKP"],
  recordsQuery: "kind=attack&attribution=any&claim=unclaimed",
} as const satisfies Claim;
