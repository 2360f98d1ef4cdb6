import type { Dataset } from "../../store/datasets";
import type { ExportNote } from "../export-row";
import { columnNotes } from "./column-notes";
import type { ColumnNote } from "./column-notes";
import { formatFacts } from "./export-formats";
import type { ExportFormat } from "./export-formats";

/** Everything a file says of itself, inside it or beside it. */
export type ExportNotes = ExportNote & {
  readonly title: string;
  readonly format: ExportFormat;
  /** ISO instant. */
  readonly madeAt: string;
  readonly madeWith: string;
  readonly filterInWords: string;
  readonly order: string;
  readonly records: {
    /** Rows in the file; of them those shown reduced (sensitivity coarse). */
    readonly inFile: number;
    readonly reduced: number;
    /** All records of the dataset that may be listed, and what the filter makes of them: counted + setAside + notMatching = ofDataset. */
    readonly ofDataset: number;
    readonly counted: number;
    readonly setAside: number;
    readonly setAsideBy: Readonly<Record<string, number>>;
    readonly notMatching: number;
    /** Closed records: counted, never listed. */
    readonly closed: number;
    /** Rows asked for that may not be passed on. */
    readonly leftOut: number;
    readonly leftOutBecause: string | null;
  };
  readonly datasets: readonly Pick<Dataset, "code" | "title" | "version" | "publisher" | "url" | "citation" | "licence" | "redistribution" | "coverageFrom" | "coverageTo" | "knownGaps">[];
  readonly howToCite: string;
  readonly remarks: readonly string[];
  readonly columns: readonly ColumnNote[];
};

const MADE_WITH = "Incident Atlas";

const remarksOf: Partial<Record<ExportFormat, readonly string[]>> = {
  "acled-csv": [
    "The columns are those of ACLED since March 2023; the records are not ACLED's and were coded by other rules. Do not join them with ACLED's by id or add them up.",
    "Each column says whether it is coded, inferred or empty. What our codes do not tell stays empty; nothing is made up.",
    "What has no column there is left out: alternatives of the province, bounds of the toll, voices, relations and more. Use CSV, GeoJSON, Parquet or XLSX for all public fields.",
  ],
};

/** The notes of a file from what is known of it; columns and remarks follow from the format. */
export function exportNotes(facts: Omit<ExportNotes, "title" | "madeWith" | "howToCite" | "remarks" | "columns">): ExportNotes {
  const [dataset] = facts.datasets;
  const cited = dataset?.citation ?? (dataset === undefined ? "" : `${dataset.title}${dataset.version === null ? "" : `, ${dataset.version}`}`);
  return {
    ...facts,
    title: `${facts.shown.toLocaleString("en")} of ${facts.total.toLocaleString("en")} records${dataset === undefined ? "" : ` of ${dataset.title}`}`,
    madeWith: MADE_WITH,
    howToCite: `${cited} Exported with ${MADE_WITH}, revision ${facts.revision}, ${facts.madeAt.slice(0, 10)}. Please cite the sources of each record too.`.trim(),
    remarks: [
      "Empty is unknown or withheld, 0 is zero. Reduced records (sensitivity coarse) show the month, the province and the toll, and name in the column withheld what they do not show.",
      "Sources that are confidential and private notes are in no export.",
      ...(remarksOf[facts.format] ?? []),
    ],
    columns: columnNotes(facts.format),
  };
}

/** Why records are set aside, in words. */
const asideWords: Readonly<Record<string, string>> = {
  status: "by their status", duplicate: "repeating another", unit: "aggregates or single events, as not asked for", attribution: "attacks not attributed to ISKP in the way asked for",
  "outside-period": "before the usual period", withheld: "of which the public view does not tell",
};

/** Lines of name and value: what a sheet or a person reads. */
export function noteLines(notes: ExportNotes): [string, string][] {
  const { records } = notes;
  const aside = Object.entries(records.setAsideBy).filter(([, count]) => count > 0).map(([reason, count]) => `${count} ${asideWords[reason] ?? reason}`);
  return [
    ["File", notes.title],
    ["Format", `${notes.format}${formatFacts[notes.format].notesInside === null ? "" : `; notes in ${formatFacts[notes.format].notesInside ?? ""}`}`],
    ["Made at", notes.madeAt],
    ["Made with", `${notes.madeWith}, codebook ${notes.codebookVersion}`],
    ["Revision of the records", String(notes.revision)],
    ["Filter, in words", notes.filterInWords],
    ["Filter, as an address writes it", notes.filter === "" ? "(the default)" : notes.filter],
    ["Order", notes.order],
    ["Records in this file", String(records.inFile)],
    ["of them reduced", String(records.reduced)],
    ["Records of the dataset", String(records.ofDataset)],
    ["Counted by the filter", String(records.counted)],
    ["Set aside", `${records.setAside}${aside.length === 0 ? "" : ` (${aside.join(", ")})`}`],
    ["Not asked for", String(records.notMatching)],
    ["Closed, counted only", String(records.closed)],
    ["Left out, not to be passed on", `${records.leftOut}${records.leftOutBecause === null ? "" : `: ${records.leftOutBecause}`}`],
    ...notes.datasets.flatMap((dataset): [string, string][] => [
      ["Dataset", `${dataset.title}${dataset.version === null ? "" : `, version ${dataset.version}`} (${dataset.code})`],
      ["Licence", dataset.licence],
      ["Passing on", dataset.redistribution],
      ...(dataset.publisher === null ? [] : ([["Publisher", dataset.publisher]] as [string, string][])),
      ...(dataset.url === null ? [] : ([["Address", dataset.url]] as [string, string][])),
      ...(dataset.knownGaps === null ? [] : ([["Known gaps", dataset.knownGaps]] as [string, string][])),
    ]),
    ["How to cite", notes.howToCite],
    ...notes.remarks.map((remark): [string, string] => ["Note", remark]),
  ];
}
