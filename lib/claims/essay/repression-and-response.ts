import type { Claim } from "../claim";

const dataset = "starter";

export const repression = {
  id: "C5", name: "Repression under the label", section: "Hostility; targeted attacks", testable: "partly",
  statement: "Operations labelled anti-ISIS hit domestic opponents, and increasingly so: activists, civil society, former republic personnel, Tajiks and Uzbeks. In Nangarhar hundreds were detained, many of them once with the republic.",
  recordsCanShow: "The authorities' label beside what independent sources say was hit, counts of detained people, and how much is unknown: mostly the authorities' word is the only one.",
  cannotShow: "What an operation was meant for; and who the detained were, where records carry no individual identity. A province's ethnic mix says nothing of the person held.",
  incidents: [
    { dataset, externalId: "AFG-20210828-01", why: "A Salafi scholar and a student; family and researchers dispute the authorities' account." },
    { dataset, externalId: "AFG-20211024-01", why: "Officials disagree on who was in the besieged building in Herat." },
    { dataset, externalId: "AFG-20221112-01", why: "Called an ISKP cell; by residents Panjshiris linked to the armed opposition." },
    { dataset, externalId: "AFG-20230303-01", why: "Called an ISKP cell; ISKP called the raid staged." },
    { dataset, externalId: "AFG-20230308-02", why: "By relatives construction workers and former soldiers." },
    { dataset, externalId: "AFG-20211130-01", why: "Bodies counted by Human Rights Watch in Nangarhar (an aggregate, not counted as an event)." },
  ],
  notFound: ["detentions of former republic personnel as such: no source separates them", "operations against Uzbeks of Afghanistan stated as such"],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;

export const selectiveResponse = {
  id: "C9", name: "Selective response", section: "Haqqani network", testable: "partly",
  statement: "The Taliban answer ISKP selectively: crisis management, not all-out war.",
  recordsCanShow: "How often an attack is followed by an operation in the same province within 7, 14 or 30 days, by target type.",
  cannotShow: "The essay does not say selective towards what: the contrast is ours. Any force answers attacks on itself first, and a shared cause imitates a response.",
  incidents: [
    { dataset, externalId: "AFG-20221205-01", why: "Arrest announced over the shooting at the Pakistani embassy." },
    { dataset, externalId: "AFG-20230104-01", why: "Raids announced against a cell accused of attacks in Kabul." },
    { dataset, externalId: "AFG-20240518-01", why: "Arrests after the attack on tourists in Bamyan." },
  ],
  notFound: [],
  recordsQuery: "kind=operation&announced=iskp",
} as const satisfies Claim;

export const eliminationInTheShadow = {
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

export const noWeakening = {
  id: "C14", name: "No weakening, no intent", section: "Targeted attacks; crisis engineering", testable: "partly",
  statement: "Operations do not weaken ISKP, and the Taliban do not mean to finish it, because they need it.",
  recordsCanShow: "Whether attacks fall after operations, like compared with like, where records were collected with constant effort.",
  cannotShow: "Intent, ever. And with varying effort, as in the starter set, a fall in records is a fall in what was found.",
  incidents: [], notFound: ["a steady count of attacks over time"],
} as const satisfies Claim;
