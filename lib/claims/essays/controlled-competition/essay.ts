import type { EssayText } from "../../claim";

/** The published essay that this product sets beside the data. Anonymous; every sentence here is ours. */
export default {
  id: "controlled-competition",
  argument: [
    "The usual account after August 2021 is that the Taliban and Islamic State Khorasan (ISKP, also ISIS-K) fight an existential war over Afghanistan.",
    "The essay doubts it. It reads the relationship as controlled competition: a threat that the Taliban manage and use.",
    "Its observation from the field: most ISKP attacks fall in provinces such as Nangarhar and Kunduz, where the Taliban also ran their “anti-ISIS” operations.",
    "Those operations, it says, served to consolidate power and to hit others: former republic personnel, activists, Tajiks and Uzbeks.",
    "Abroad, the threat is a bargaining chip that turns the Taliban into a lesser evil for China, Russia, Iran and Pakistan.",
    "It weighs three scenarios of how the Haqqani network and the wider Taliban relate to ISKP, does not claim to have established that the two sides act as one, and settles on the second.",
  ],
  remarks: [
    "The essay's language is wider than its conclusion: words such as manufactured and created belong to S1, while its conclusion is S2.",
    "C1 and C2 carry the essay's factual weight, and they pull against C6: the same east is both the place of many attacks and operations and the place of quiet coexistence.",
    "No incident record separates S1, S2 and S3 well. What could separate the scenarios: selective response (C9), whom operations really hit (C5), fewer operations than attacks would predict where the Haqqanis are strong (C6), the trend under pressure (C14).",
  ],
  // S0 is ours to add: an observation counts for S1 to S3 only so far as S0 would not predict it too.
  scenarios: [
    { id: "S0", name: "Genuine enmity", statement: "Two rivals at war: operations are counter-insurgency, and attacks are attacks. The prevailing account.", standing: "The account that the essay argues against; added here as a column of its own." },
    { id: "S1", name: "Direct management", statement: "The Haqqani network directs parts of ISKP and keeps them within limits.", standing: "Considered; the essay finds no definitive evidence." },
    { id: "S2", name: "Limited influence", statement: "The Taliban and the Haqqanis hold some influence over ISKP and use it politically.", standing: "The essay's conclusion." },
    { id: "S3", name: "Independent, exploited", statement: "ISKP acts on its own, and the Taliban profit from its existence as opportunity offers.", standing: "Considered." },
  ],
} as const satisfies EssayText;
