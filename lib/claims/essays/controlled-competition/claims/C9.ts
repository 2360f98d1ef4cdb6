import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
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
