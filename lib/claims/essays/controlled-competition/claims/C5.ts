import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
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
