import type { IncidentDraft } from "../codebook/incident";
import { isoDayFromNumber } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { publicFields, coarseFieldNames } from "../codebook/public-view";
import {
  codebookFields, codeLists, communityCodes, COMMUNITIES_WITHHELD, countFields, FLAG_CLAIMED, FLAG_CLASS_O, FLAG_DUPLICATE, FLAG_POINT, FLAG_REDUCED, NO_COMMUNITY,
} from "./columns";
import type { CodebookField, CodeOfField, Columns, CountField } from "./columns";

type Community = IncidentDraft["targetCommunities"][number];

/**
 * One record as the columns hold it. Null is *not known*, unless the field is named in `withheld`: then the public view does
 * not show it.
 */
export type Row = { readonly [F in CodebookField]: CodeOfField<F> | null } & { readonly [F in CountField]: number | null } & {
  readonly index: number;
  readonly ref: string;
  readonly dataset: string;
  readonly dateStart: IsoDay;
  readonly dateEnd: IsoDay;
  readonly place: string | null;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** Null where withheld; empty where no community was the target as such. */
  readonly targetCommunities: readonly Community[] | null;
  readonly claimedByIskp: boolean;
  readonly inClassO: boolean;
  readonly isDuplicate: boolean;
  /** Sources that may be named. */
  readonly sourceCount: number | null;
  readonly withheld: ReadonlySet<string>;
} & { readonly [F in AlwaysCoded]: CodeOfField<F> };

/** Coded fields that every record has and no view withholds. */
type AlwaysCoded = "unit" | "kind" | "datePrecision" | "assessedActor" | "claimStatus" | "targetType" | "status" | "sensitivity";

const nothingWithheld: ReadonlySet<string> = new Set();
/** `sourceCount` goes with `sources`. Dates are shown to the month, so they are not in here. */
const withheldOfCoarse: ReadonlySet<string> = new Set([...publicFields.filter((field) => !coarseFieldNames.has(field)), "sourceCount", "point"]);

/** What do the columns say of this record? index: 0 to count - 1. */
export function rowAt(columns: Columns, index: number): Row {
  if (!Number.isInteger(index) || index < 0 || index >= columns.count) throw new RangeError(`row ${index} of ${columns.count}`);
  const flags = columns.flags[index] ?? 0;
  const known = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
  const codes = Object.fromEntries(codebookFields.map((field) => [field, codeLists[field][columns.code[field][index] ?? -1] ?? null]));
  const counts = Object.fromEntries(countFields.map((field) => [field, known(columns.counts[field][index])]));
  return {
    ...(codes as Pick<Row, CodebookField>),
    ...(counts as Pick<Row, CountField>),
    index,
    ref: columns.ref[index] ?? "",
    dataset: columns.datasets[columns.code.dataset[index] ?? -1]?.code ?? "",
    dateStart: isoDayFromNumber(columns.startDay[index] ?? 0),
    dateEnd: isoDayFromNumber(columns.endDay[index] ?? 0),
    place: columns.place[index] === "" ? null : (columns.place[index] ?? null),
    point: (flags & FLAG_POINT) === 0 ? null : { lng: columns.lng[index] ?? 0, lat: columns.lat[index] ?? 0 },
    targetCommunities: communitiesOf(columns.communities[index] ?? COMMUNITIES_WITHHELD),
    claimedByIskp: (flags & FLAG_CLAIMED) !== 0,
    inClassO: (flags & FLAG_CLASS_O) !== 0,
    isDuplicate: (flags & FLAG_DUPLICATE) !== 0,
    sourceCount: known(columns.sourceCount[index]),
    withheld: (flags & FLAG_REDUCED) === 0 ? nothingWithheld : withheldOfCoarse,
  };
}

function communitiesOf(bits: number): Community[] | null {
  if ((bits & COMMUNITIES_WITHHELD) !== 0) return null;
  if ((bits & NO_COMMUNITY) !== 0) return [];
  return communityCodes.filter((_, position) => (bits & (1 << position)) !== 0);
}
