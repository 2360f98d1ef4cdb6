import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
  id: "C8", name: "Shared past and ties", section: "Haqqani network", testable: "no",
  statement: "Some mid-level ISKP leaders once worked with the Haqqanis, who have ties to Pakistani intelligence and to transnational jihadist networks.",
  recordsCanShow: "Only context: attacks on targets linked to the Haqqani network.",
  cannotShow: "Biographies and networks are not events; no count of incidents bears on them.",
  incidents: [{ dataset, externalId: "AFG-20241211-01", why: "The killing of minister Khalil ur-Rahman Haqqani, claimed by ISKP: it speaks against S1." }],
  notFound: ["records of persons and their past"],
} as const satisfies Claim;
