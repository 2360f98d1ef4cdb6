import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
  id: "C7", name: "Kabul's foreign targets", section: "Haqqani network", testable: "partly",
  statement: "Major ISKP attacks in Kabul hit hotels used by Chinese and Russian visitors, and diplomats, which raises the suspicion of Haqqani help or at least consent.",
  recordsCanShow: "The target mix in Kabul against elsewhere, and the odds of a foreign or diplomatic target. Embassies and foreign-run hotels are in Kabul, so opportunity alone yields a difference.",
  cannotShow: "Help or consent: the suspicion itself is not testable with incident records.",
  incidents: [
    { dataset, externalId: "AFG-20221212-01", why: "The hotel used by Chinese guests." },
    { dataset, externalId: "AFG-20220905-01", why: "The Russian embassy." },
    { dataset, externalId: "AFG-20221202-01", why: "The embassy of Pakistan." },
  ],
  notFound: ["a hotel used by Russian guests", "a second hotel used by Chinese guests"],
  recordsQuery: "kind=attack&target=diplomatic,foreign-nationals",
} as const satisfies Claim;
