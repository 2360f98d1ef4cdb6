import type { Claim } from "../../../claim";

const dataset = "starter";

export default {
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
