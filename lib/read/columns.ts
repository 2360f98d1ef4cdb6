import type { KnownCoverage } from "../codebook/dataset";
import type { IncidentDraft } from "../codebook/incident";
import type { IsoDay } from "../codebook/iso-day";
import { valueLists } from "../codebook/lists";
import { provinceCodes } from "../codebook/provinces";
import { codesOf } from "../codebook/value-list";

/**
 * All records of one revision, field by field: one typed array a field, row i of every array being the same record. Filters
 * and linked views run on these, on the server and in the browser alike. Nothing outside `lib/read` reads the arrays: ask
 * `rowAt`, `select` and `linkedViews`, which know what the reserved values mean.
 */

/** `public`: what may leave (closed records counted only, coarse ones reduced). `full`: everything, for the claims on the server. */
export type ColumnsView = "public" | "full";

/** Reserved codes. A row whose field is empty, and a row whose field the public view does not show, are different things. */
export const NOT_KNOWN = 255;
export const WITHHELD = 254;
/** The same for counts, which are 0 or more where known. */
export const COUNT_NOT_KNOWN = -1;
export const COUNT_WITHHELD = -2;
/** In `month`: the bounds of the record lie in more than one month. */
export const SEVERAL_MONTHS = -1;

/** Coded fields whose codes come from the codebook: a row holds the position of its code in this list. */
export const codeLists = {
  unit: codesOf(valueLists.unit),
  kind: codesOf(valueLists.kind),
  eventType: codesOf(valueLists.eventType),
  clarity: codesOf(valueLists.clarity),
  datePrecision: codesOf(valueLists.datePrecision),
  dateBasis: codesOf(valueLists.dateBasis),
  province: provinceCodes,
  placePrecision: codesOf(valueLists.placePrecision),
  targetCountry: codesOf(valueLists.targetCountry),
  assessedActor: codesOf(valueLists.actor),
  assessedConfidence: codesOf(valueLists.confidence),
  actingUnit: codesOf(valueLists.actingUnit),
  claimStatus: codesOf(valueLists.claimStatus),
  announcedAgainst: codesOf(valueLists.announcedAgainst),
  labelStanding: codesOf(valueLists.labelStanding),
  targetType: codesOf(valueLists.targetType),
  targetAffiliation: codesOf(valueLists.targetAffiliation),
  status: codesOf(valueLists.status),
  confidence: codesOf(valueLists.confidence),
  sensitivity: codesOf(valueLists.sensitivity),
} as const satisfies Record<string, readonly string[]>;

export type CodebookField = keyof typeof codeLists;
export type CodeOfField<F extends CodebookField> = (typeof codeLists)[F][number];
export const codebookFields = Object.keys(codeLists) as readonly CodebookField[];

/** Coded fields: those of the codebook, and the dataset, whose codes are in `Columns.datasets`. */
export type CodeField = CodebookField | "dataset";
export const codeFields: readonly CodeField[] = ["dataset", ...codebookFields];

export const countFields = [
  "eventsCovered", "killedLow", "killedBest", "killedHigh", "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects",
  "killedUnknown", "killedChildren", "killedWomen", "attackersKilled", "injuredLow", "injuredBest", "injuredHigh",
  "detainedLow", "detainedBest", "detainedHigh", "detainedFormerRepublic", "killedInCustody",
] as const satisfies readonly (keyof IncidentDraft)[];
export type CountField = (typeof countFields)[number];

/** Lists of texts, one a row. */
export const textColumns = ["ref", "place", "text"] as const;

/** Bits of `flags`. The first three are the classes of the codebook, asked once a row when the columns are built. */
export const FLAG_CLAIMED = 1; // would be in Class A by mode claimed, if an attack
export const FLAG_ASSESSED = 2; // would be in Class A by mode assessed, if an attack
export const FLAG_CLASS_O = 4;
export const FLAG_DUPLICATE = 8; // names another record in `duplicateOf`
export const FLAG_REDUCED = 16; // a coarse record in the public view
export const FLAG_POINT = 32; // lng and lat hold a point

/** Bits of `communities`: bit i is the i-th code of the codebook; these two stand above them. */
export const communityCodes = codesOf(valueLists.community);
export const NO_COMMUNITY = 1 << 29; // an empty list: no community was the target as such
export const COMMUNITIES_WITHHELD = 1 << 30;

/** What the pages need to know of a dataset. */
export type DatasetInfo = {
  readonly code: string;
  readonly title: string;
  readonly version: string | null;
  readonly licence: string;
  readonly redistribution: string;
  readonly coverageFrom: IsoDay | null;
  readonly coverageTo: IsoDay | null;
  readonly effort: string;
  readonly knownCoverage: KnownCoverage | null;
  readonly openForEntry: boolean;
  /** Records of sensitivity closed that this view leaves out: the only thing told of them. 0 in the full view. */
  readonly closed: number;
};

export type Columns = {
  readonly revision: number;
  readonly codebookVersion: string;
  readonly view: ColumnsView;
  readonly count: number;
  /** In the order in which they are offered; the first is the default. */
  readonly datasets: readonly DatasetInfo[];
  readonly code: Readonly<Record<CodeField, Uint8Array>>;
  /** Days since 1970-01-01: the bounds within which it happened, equal for a known day. */
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  /** Months since year 0 (year x 12 + month - 1) where both bounds lie in one month, else SEVERAL_MONTHS. */
  readonly month: Int32Array;
  readonly counts: Readonly<Record<CountField, Int32Array>>;
  /** Degrees, WGS84; meaningful where FLAG_POINT is set, 0 elsewhere. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly communities: Uint32Array;
  readonly flags: Uint8Array;
  /** Sources that may be named; COUNT_WITHHELD where the public view names none. */
  readonly sourceCount: Int32Array;
  readonly ref: readonly string[];
  /** Empty where not known or withheld. */
  readonly place: readonly string[];
  /** Folded text that `q` looks in; of a reduced record its ref and province alone. */
  readonly text: readonly string[];
};

/** The row of a record, null where the columns do not hold it (closed in the public view, or no such ref). */
export function rowOf(columns: Columns, ref: string): number | null {
  const row = columns.ref.indexOf(ref);
  return row === -1 ? null : row;
}

/** The position of a dataset in `datasets`, -1 where there is none of that code. */
export function datasetPosition(columns: Pick<Columns, "datasets">, code: string): number {
  return columns.datasets.findIndex((dataset) => dataset.code === code);
}
