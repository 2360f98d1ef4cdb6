import type { ShippedEvidence } from "../../../matrix/shipped-evidence";

const finding = (id: string) => ({ key: `finding-${id}`, subject: { kind: "finding", finding: id } }) as const;

/** Observations that the findings may or may not make. They count in the ranks only where the records answer the finding. */
export const findingRows: readonly ShippedEvidence[] = [
  {
    ...finding("T1"), statement: "More than half of ISKP's attacks fall in Nangarhar and Kunduz.", credibility: "medium", relevance: "low",
    ratings: {
      S0: ["N", "A rival at war attacks where it can; nothing follows for these two provinces."],
      S1: ["N", "Direction from outside could place attacks anywhere; the scenario names no province."],
      S2: ["N", "Influence says nothing of where attacks fall."],
      S3: ["N", "An independent group has its old strongholds; that they are these two does not follow."],
    },
  },
  {
    ...finding("T2"), statement: "At most four provinces hold more than half of the attacks, Nangarhar and Kunduz among them.", credibility: "medium", relevance: "low",
    ratings: {
      S0: ["N", "Attacks concentrate under every account: people, roads and cells do too."],
      S1: ["N", "The same holds under direction."],
      S2: ["N", "The same holds under influence."],
      S3: ["N", "The same holds for an independent group."],
    },
  },
  {
    ...finding("T3"), statement: "Operations are more frequent where attacks are, beyond population and coverage.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["C", "Operations go where attacks are: the plain expectation of counter-insurgency."],
      S1: ["C", "Operations staged as answers would be announced where attacks were."],
      S2: ["C", "A threat that is used politically is fought visibly where it strikes."],
      S3: ["C", "Whoever profits from a threat answers it where it strikes."],
    },
  },
  {
    ...finding("T4"), statement: "Operations follow attacks in the same province within two weeks more often than usual places and times would give.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["C", "Any force answers attacks."],
      S1: ["C", "A staged answer follows as well."],
      S2: ["C", "A threat that is used is answered in view of all."],
      S3: ["C", "Answering pays under this account too."],
    },
  },
  {
    ...finding("T6"), statement: "More than a quarter of the operations announced against ISKP hit others: former republic personnel, activists, journalists, other opposition, clergy.", credibility: "medium", relevance: "high",
    ratings: {
      S0: ["I", "Counter-insurgency errs, but aims at ISKP; a quarter is more than error."],
      S1: ["C", "A force that spares a group it directs has the label free for others."],
      S2: ["CC", "Using the threat politically at home is what this scenario says."],
      S3: ["C", "An opportunist uses the label when it suits."],
    },
  },
  {
    ...finding("T7"), statement: "The map of operations resembles the map of armed opposition more than the map of ISKP's attacks.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["I", "Operations against ISKP should lie where ISKP attacks; the opposite difference is expected."],
      S1: ["C", "The label would serve against others, and so elsewhere."],
      S2: ["C", "The label would serve against others, and so elsewhere."],
      S3: ["C", "The label would serve against others when there is occasion."],
    },
  },
  {
    ...finding("T8"), statement: "Attacks on Taliban, foreign or diplomatic targets are followed by an operation more often than attacks on civilians in the same province and year.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["N", "Little difference is expected once place and year are held, but any force answers attacks on itself first."],
      S1: ["C", "What breaks the limits is punished; attacks on civilians are within them."],
      S2: ["C", "The threat is answered where an answer pays."],
      S3: ["C", "The threat is answered where an answer pays."],
    },
  },
  {
    ...finding("T9"), statement: "Attacks in a province do not fall by a quarter or more in the month after an operation.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["I", "Operations meant to weaken ISKP should show in what follows, though counter-insurgency may fail."],
      S1: ["C", "Operations are not meant to weaken what is directed."],
      S2: ["C", "Operations are not meant to end a threat that is of use."],
      S3: ["N", "Nothing follows: an opportunist may fight well or badly."],
    },
  },
  {
    ...finding("T11"), statement: "ISKP's attacks do not fall by a quarter or more a year.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["I", "A fall is expected under pressure, though a war may also be lost or drag on."],
      S1: ["C", "The level is kept where it is of use."],
      S2: ["C", "A threat that is used is not ended."],
      S3: ["N", "Nothing follows for the level of an independent group."],
    },
  },
  {
    ...finding("T12"), statement: "Fewer operations per attack in the eastern provinces than elsewhere.", credibility: "medium", relevance: "high",
    ratings: {
      S0: ["I", "The same effort per attack is expected everywhere; rough terrain could explain less."],
      S1: ["CC", "Parts of ISKP under Haqqani direction would be left alone where the network is strong."],
      S2: ["C", "Influence of the network in the east would go with less pressure there."],
      S3: ["N", "Nothing follows: no side is bound to spare the other in the east."],
    },
  },
  {
    ...finding("T13"), statement: "Attacks in Kabul hit foreign and diplomatic targets more often than attacks elsewhere.", credibility: "high", relevance: "low",
    ratings: {
      S0: ["C", "Embassies and hotels run by foreigners stand in Kabul: opportunity is enough."],
      S1: ["C", "The same opportunity."],
      S2: ["C", "The same opportunity."],
      S3: ["C", "The same opportunity."],
    },
  },
  {
    ...finding("T15"), credibility: "high", relevance: "medium",
    // The embassy and the hotel have rows of their own: what they say is not counted twice.
    statement: "ISKP attacks nationals or interests of China, Russia, Iran or Pakistan on more than two occasions.", obtainsWhen: { by: "effect-above", value: 2 },
    ratings: {
      S0: ["C", "ISKP names these states as enemies, and attacks on them harm the Taliban's standing."],
      S1: ["I", "Direction within limits would spare the states whose recognition and money the Taliban seek."],
      S2: ["N", "Such attacks cost the Taliban trust, and remind partners of the threat: both are possible."],
      S3: ["C", "An independent group strikes them, and the threat can be pointed at afterwards."],
    },
  },
  {
    ...finding("T17"), statement: "Most of ISKP's attacks fall on civilians and religious minorities.", credibility: "high", relevance: "low",
    ratings: {
      S0: ["C", "It is what ISKP says of itself, and soft targets are within reach."],
      S1: ["C", "Attacks within limits would spare the Taliban and fall on others."],
      S2: ["C", "Expected as well."],
      S3: ["C", "Expected as well."],
    },
  },
  {
    ...finding("T18"), credibility: "high", relevance: "high",
    // The killing of the minister has a row of its own: what it says is not counted twice.
    statement: "ISKP attacks targets linked to the Haqqani network more than once.", obtainsWhen: { by: "effect-above", value: 1 },
    ratings: {
      S0: ["C", "The network is part of the enemy."],
      S1: ["II", "A group does not strike the leaders of those who direct it; a part of it outside direction might."],
      S2: ["I", "Influence failed where it mattered most; limited influence leaves room for it."],
      S3: ["C", "An independent group has no reason to spare it."],
    },
  },
];
