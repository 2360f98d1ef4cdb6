import type { Scenario } from "../claim";

/** S0 is ours to add: an observation counts for S1 to S3 only so far as S0 would not predict it too. */
export const scenarios = [
  { id: "S0", name: "Genuine enmity", statement: "Two rivals at war: operations are counter-insurgency, and attacks are attacks. The prevailing account.", standing: "The account that the essay argues against; added here as a column of its own." },
  { id: "S1", name: "Direct management", statement: "The Haqqani network directs parts of ISKP and keeps them within limits.", standing: "Considered; the essay finds no definitive evidence." },
  { id: "S2", name: "Limited influence", statement: "The Taliban and the Haqqanis hold some influence over ISKP and use it politically.", standing: "The essay's conclusion." },
  { id: "S3", name: "Independent, exploited", statement: "ISKP acts on its own, and the Taliban profit from its existence as opportunity offers.", standing: "Considered." },
] as const satisfies readonly Scenario[];
