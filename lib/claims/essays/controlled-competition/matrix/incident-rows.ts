import type { ShippedEvidence } from "../../../matrix/shipped-evidence";

const incident = (externalId: string) => ({ key: `incident-${externalId}`, subject: { kind: "incident", dataset: "starter", externalId, ref: null } }) as const;

/** Incidents that bear on the scenarios, against each of them at least one. What is observed is the event as recorded. */
export const incidentRows: readonly ShippedEvidence[] = [
  {
    ...incident("AFG-20241211-01"), statement: "ISKP kills Khalil ur-Rahman Haqqani, acting minister and a leader of the Haqqani network, in his ministry and claims it.", credibility: "high", relevance: "high",
    ratings: {
      S0: ["CC", "Leaders of the enemy are targets in a war."],
      S1: ["II", "The network would be killing one of its own leaders through a group that it directs."],
      S2: ["I", "Whatever influence there was did not protect him; limited influence does not exclude it."],
      S3: ["C", "An independent group has no reason to spare him."],
    },
  },
  {
    ...incident("AFG-20211102-01"), statement: "ISKP storms Kabul's military hospital; the Taliban's corps commander for Kabul, whom AFP called a member of the Haqqani network, is killed as he comes to the scene.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["C", "A raid on a military target of the enemy."],
      S1: ["I", "An attack on this scale against the own forces lies outside limits; the commander is not known to have been the target."],
      S2: ["N", "Limited influence leaves room for it."],
      S3: ["C", "Expected of an independent group."],
    },
  },
  {
    ...incident("AFG-20230309-01"), statement: "ISKP kills the Taliban governor of Balkh in his office.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["CC", "A governor who fought ISKP is a target in a war."],
      S1: ["I", "Killing governors is hard to fit with limits set by the rulers, unless a rival within was meant."],
      S2: ["I", "It costs the Taliban a governor and gains them little that could be used."],
      S3: ["C", "Expected of an independent group."],
    },
  },
  {
    ...incident("AFG-20210817-01"), statement: "As they take Kabul, the Taliban kill the former ISKP leader Abu Omar Khorasani in prison.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["CC", "The enemy's former leader is killed at the first occasion."],
      S1: ["I", "A group to be directed would rather be won over than beheaded; a rival leader may also be removed."],
      S2: ["N", "It happened before there was a threat that could be used."],
      S3: ["C", "Enmity between independent sides."],
    },
  },
  {
    ...incident("AFG-20230213-01"), statement: "A raid in Kabul kills the ISKP commander Ijaz Ahangar, as independent sources support.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["CC", "Counter-insurgency as it is meant to be."],
      S1: ["I", "Commanders of a directed group would be kept, unless this one had left the limits."],
      S2: ["N", "A threat that is used is also cut back at times."],
      S3: ["C", "An opportunist fights when it pays."],
    },
  },
  {
    ...incident("AFG-20211130-01"), statement: "More than a hundred men accused of ISKP links are found dead in Nangarhar and Kunar after detentions and night raids, as Human Rights Watch documents.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["C", "A harsh campaign against what the Taliban hold to be the enemy's base."],
      S1: ["I", "The supposed base of a directed group would not be killed in these numbers."],
      S2: ["N", "Both a real campaign and an occasion to hit others."],
      S3: ["N", "Both a real campaign and an occasion to hit others."],
    },
  },
  {
    ...incident("AFG-20230303-01"), statement: "A raid in Herat kills six people called ISKP members; ISKP calls it staged, and investigators see no weapons on the dead.", credibility: "medium", relevance: "medium",
    ratings: {
      S0: ["I", "Staged operations have no place in a real campaign; an error or an execution is possible."],
      S1: ["C", "An operation for show spares those who are directed."],
      S2: ["C", "An operation for show is a political use of the threat."],
      S3: ["C", "An operation for show is profit from the threat."],
    },
  },
  {
    ...incident("AFG-20220611-01"), statement: "An operation in Taloqan is announced as the killing of eight ISKP members; local sources describe a clash among Taliban factions that day.", credibility: "low", relevance: "medium",
    ratings: {
      S0: ["I", "The label would have covered an internal fight; what happened is not settled."],
      S1: ["N", "Nothing follows for direction."],
      S2: ["C", "The label used at home for purposes of one's own."],
      S3: ["C", "The label used when there is occasion."],
    },
  },
  {
    ...incident("AFG-20241107-01"), statement: "The Taliban are said to have killed two of their own members in Ghor over ISKP links.", credibility: "low", relevance: "medium",
    ratings: {
      S0: ["C", "Infiltrators are found and punished in a war."],
      S1: ["N", "Links exist, but they are punished: it cuts both ways."],
      S2: ["C", "Links between the ranks and ISKP exist."],
      S3: ["I", "Links between the ranks and ISKP do not fit a group wholly on its own; infiltration could explain them."],
    },
  },
  {
    ...incident("AFG-20220905-01"), statement: "ISKP bombs the Russian embassy in Kabul and kills two of its staff.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["C", "It harms the Taliban's standing with a partner."],
      S1: ["I", "Limits would spare a state whose recognition is sought; the essay suspects consent."],
      S2: ["I", "A partner is lost trust in, which influence could have avoided; it also keeps the threat in view."],
      S3: ["C", "Expected of an independent group; the threat can be pointed at afterwards."],
    },
  },
  {
    ...incident("AFG-20221212-01"), statement: "ISKP attacks a Kabul hotel used by Chinese business people.", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["C", "It harms the Taliban's standing with a partner."],
      S1: ["I", "Limits would spare the largest investor; the essay suspects help or consent."],
      S2: ["N", "It costs trust, and keeps the threat in view: both readings are open."],
      S3: ["N", "Expected of the group; but what it cost with investors is hard to call a profit."],
    },
  },
];
