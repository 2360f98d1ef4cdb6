import { knownCoverageSchema } from "../../lib/codebook/dataset";
import type { Dataset } from "../../lib/store/datasets";

/** Code of the starter set; its records are in `incidents.json`. */
export const STARTER_DATASET = "starter";
/** Code of the dataset made instead when no starter set is wanted. */
export const OWN_DATASET = "own";

/** What the starter set is, covers and lacks, in the words readers see on the page of datasets. One sentence or thought a line. */
export const starterDataset: Omit<Dataset, "addedAt"> = {
  code: STARTER_DATASET,
  title: "Starter set: ISKP attacks and anti-ISKP operations",
  version: "1",
  publisher: "Incident Atlas",
  url: null,
  citation: "Incident Atlas, starter set of ISKP attacks and anti-ISKP operations in Afghanistan, August 2021 to August 2025. Cite the original sources with each event.",
  licence:
    "Facts compiled from public reporting; selection, coding and wording are our own, and no text was copied from sources. Cited pages remain under their publishers' terms.",
  redistribution: "May be passed on with its sources and this note. Please cite the original sources with each event and send corrections with a source.",
  coverageFrom: "2021-08-15",
  coverageTo: "2025-08-31",
  effort: "varying",
  knownCoverage: knownCoverageSchema.parse({
    assessed: 23,
    any: 26,
    counted: 152,
    from: "2021-08-19",
    to: "2021-12-31",
    by: "United Nations",
    source: "Report of the Secretary-General on the situation in Afghanistan, 28 January 2022 (A/76/667-S/2022/64)",
    url: "https://reliefweb.int/report/afghanistan/situation-afghanistan-and-its-implications-international-peace-and-security-66",
  }),
  languages: "English; a few items in Arabic, Indonesian, Italian, Malay and Swahili. Dari and Pashto were not searched systematically.",
  knownGaps: [
    "Drawn from well-documented public reporting, as it was found: not a census, and no count here is the number of events that happened.",
    "No trend can be read from it. Late 2021 and 2022 hold most of the records and 2025 is thin: a fall in records after 2022 is, as far as anyone can tell from here, a fall in what was collected.",
    "Deadly and urban events, above all in Kabul, are covered far better than small attacks on Taliban members in Nangarhar and Kunar, which were reported almost daily in late 2021 but seldom one by one. The share of Nangarhar and Kunduz is therefore likely too low, by a factor that nobody knows.",
    "16 of 34 provinces have no record: Kapisa, Wardak, Logar, Laghman, Panjshir, Ghazni, Paktika, Paktia, Nuristan, Sar-e Pol, Uruzgan, Zabul, Jowzjan, Helmand, Badghis, Farah. No log of searches was kept: nothing was found there, which is not the same as nothing happened.",
    "Operations are known mainly through announcements by the authorities, who gain from showing success: in 38 of 45 operations announced against ISKP the label rests on their word alone. Official tolls of attacks are often lower than those of hospitals or residents; claims by ISKP tend to inflate.",
    "Killings and arrests of people of the former republic, or of activists, on an accusation of ISKP links are heavily under-recorded: reports seldom name accusation, place and day together. The few known targets of operations are those that somebody contested, and no sample.",
    "There are no records of attacks by the armed opposition, so nothing can be compared with them.",
    "37 records rest on a single source. 146 of 296 sources reach us through another outlet, and two links can carry the same wire story. 10 sources have no date and 35 only a month. Links lead to mirrors and reposts among others, and may move.",
    "Names of communities are those of the reports: where a report says Shia, nothing is said of who was Hazara.",
    "Nobody has verified the records: all are in review. No second coder has checked them, and no measure of agreement exists.",
  ].join("\n"),
  openForEntry: true,
  sortOrder: 1,
};

/** An empty home for records entered by hand, where no starter set was loaded. */
export const ownDataset: Omit<Dataset, "addedAt"> = {
  code: OWN_DATASET,
  title: "Your records",
  version: null,
  publisher: null,
  url: null,
  citation: null,
  licence: "Yours. State the terms before you pass the records on.",
  redistribution: "Not stated.",
  coverageFrom: null,
  coverageTo: null,
  effort: "unknown",
  knownCoverage: null,
  languages: null,
  knownGaps: null,
  openForEntry: true,
  sortOrder: 2,
};
