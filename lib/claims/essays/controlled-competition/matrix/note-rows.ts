import type { ShippedEvidence } from "../../../matrix/shipped-evidence";

/** What no incident record holds, each with where it is published and its Admiralty grades. */
export const noteRows: readonly ShippedEvidence[] = [
  {
    key: "note-un-2022-spread", subject: { kind: "note" },
    statement: "The United Nations counted 152 attacks by ISKP in 16 provinces between 19 August and 31 December 2021, against 20 attacks in 5 provinces in the same months of 2020.",
    source: "Report of the Secretary-General, S/2022/64, 28 January 2022",
    url: "https://reliefweb.int/report/afghanistan/situation-afghanistan-and-its-implications-international-peace-and-security-66",
    reliability: "B", veracity: "2", credibility: "high", relevance: "medium",
    ratings: {
      S0: ["C", "Released prisoners and a state that has just fallen give a rival room."],
      S1: ["I", "A spread over the country within months is the opposite of limits."],
      S2: ["N", "It can be used, and it can get out of hand."],
      S3: ["C", "Expected of a group on its own with new room."],
    },
  },
];
