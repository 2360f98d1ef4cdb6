import type { Claim } from "../claim";

const dataset = "starter";

export const coexistence = {
  id: "C6", name: "Coexistence in the east", section: "Haqqani network", testable: "partly",
  statement: "In eastern Afghanistan the Haqqanis and parts of ISKP covertly leave each other alone.",
  recordsCanShow: "Operations per attack in the eastern region (Nangarhar, Kunar, Laghman, Nuristan) against elsewhere; second, as our own reading, in Khost, Paktia and Paktika.",
  cannotShow: "A secret understanding. Few operations can also mean few reports: nobody searched these provinces systematically.",
  incidents: [], notFound: ["any record in Laghman, Nuristan, Paktia or Paktika", "any attack assessed to ISKP in Khost"],
  recordsQuery: "province=AF06,AF07,AF15,AF16",
} as const satisfies Claim;

export const foreignTargetsInKabul = {
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

export const sharedPast = {
  id: "C8", name: "Shared past and ties", section: "Haqqani network", testable: "no",
  statement: "Some mid-level ISKP leaders once worked with the Haqqanis, who have ties to Pakistani intelligence and to transnational jihadist networks.",
  recordsCanShow: "Only context: attacks on targets linked to the Haqqani network.",
  cannotShow: "Biographies and networks are not events; no count of incidents bears on them.",
  incidents: [{ dataset, externalId: "AFG-20241211-01", why: "The killing of minister Khalil ur-Rahman Haqqani, claimed by ISKP: it speaks against S1." }],
  notFound: ["records of persons and their past"],
} as const satisfies Claim;

export const foreknowledge = {
  id: "C10", name: "A role, or foreknowledge", section: "Targeted attacks", testable: "no",
  statement: "Attacks such as the one at the Foreign Ministry raise the suspicion of a Taliban role, or at least of prior knowledge; some reports say that personnel were warned.",
  recordsCanShow: "Only context: the incidents themselves with their sources.",
  cannotShow: "Who knew what beforehand. Allegations are kept as voices on the record and never counted.",
  incidents: [
    { dataset, externalId: "AFG-20230111-01", why: "The first attack at the Foreign Ministry." },
    { dataset, externalId: "AFG-20230327-01", why: "The second attack near the Foreign Ministry." },
  ],
  notFound: ["a source in the records that speaks of a warning to personnel"],
} as const satisfies Claim;
