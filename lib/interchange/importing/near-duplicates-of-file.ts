import type { IncidentDraft } from "../../codebook/incident";
import { dayNumber } from "../../codebook/iso-day";
import { nearDuplicates } from "../../entry/near-duplicates";
import type { NearDuplicate } from "../../entry/near-duplicates";
import { TOLERANCE_DAYS } from "../../entry/duplicate-window";
import { readColumns } from "../../store/bulk-columns";
import type { ReadStore } from "../../store/connect";
import { countIncidents } from "../../store/revision";

/** A row to be added that may tell of an event that another dataset has already. */
export type LikelyPair = { readonly row: number; readonly externalId: string | null; readonly dateStart: string; readonly province: string | null; readonly summary: string; readonly dataset: string } & NearDuplicate;

export type NearDuplicatesFound = {
  /** The likeliest of each row, in the order of the file; at most 500. */
  readonly pairs: readonly LikelyPair[];
  /** How many pairs there are in all, among the rows compared. */
  readonly found: number;
  /** Rows compared, of those to be added. */
  readonly compared: number;
  readonly of: number;
  /** Why not all: comparing them would take minutes. */
  readonly limit: "none" | "too-many-records" | "too-many-comparisons";
};

const MOST_PAIRS = 500;
/** Records of other datasets that are held in memory, and comparisons made, about 10 microseconds each. */
const MOST_RECORDS = 50_000;
const MOST_COMPARISONS = 1_500_000;
/** A record of a longer span is near everything and says nothing. */
const LONGEST_SPAN_DAYS = 92;
const BUCKET_DAYS = 16;

const columns = [
  "ref", "dataset", "unit", "kind", "eventType", "dateStart", "dateEnd", "dateBasis", "province", "provinceAlternatives", "place", "lng", "lat", "placePrecision",
  "assessedActor", "targetType", "targetDescription", "killedLow", "killedBest", "killedHigh", "detainedLow", "detainedBest", "detainedHigh", "summary", "sources", "status",
] as const;

type Candidate = Parameters<typeof nearDuplicates>[1] extends Iterable<infer T> ? T & { readonly dataset: string } : never;

/** Compares the rows that a file would add with the records of all other datasets; a person decides, nothing is merged. */
export class NearDuplicateFinder {
  private readonly buckets = new Map<number, Candidate[]>();
  private readonly pairs: LikelyPair[] = [];
  private found = 0;
  private compared = 0;
  private of = 0;
  private comparisons = 0;
  private limit: NearDuplicatesFound["limit"] = "none";

  static async open(store: ReadStore, dataset: string): Promise<NearDuplicateFinder> {
    const finder = new NearDuplicateFinder();
    if ((await countIncidents(store)) > MOST_RECORDS) {
      finder.limit = "too-many-records";
      return finder;
    }
    const bulk = await readColumns(store, columns);
    for (let index = 0; index < bulk.count; index += 1) {
      const record = Object.fromEntries(columns.map((name) => [name, bulk.columns[name][index]])) as unknown as Candidate & { status: string };
      if (record.dataset === dataset || record.status === "rejected" || record.status === "retracted") continue;
      for (const bucket of finder.bucketsOf(record, 0)) finder.buckets.set(bucket, [...(finder.buckets.get(bucket) ?? []), record]);
    }
    return finder;
  }

  compare(row: number, externalId: string | null, draft: IncidentDraft): void {
    this.of += 1;
    if (this.limit !== "none") return;
    const candidates = new Map<string, Candidate>();
    for (const bucket of this.bucketsOf(draft, TOLERANCE_DAYS.other)) for (const candidate of this.buckets.get(bucket) ?? []) candidates.set(candidate.ref, candidate);
    this.comparisons += candidates.size;
    if (this.comparisons > MOST_COMPARISONS) {
      this.limit = "too-many-comparisons";
      return;
    }
    this.compared += 1;
    for (const likely of nearDuplicates(draft, candidates.values())) {
      this.found += 1;
      if (this.pairs.length >= MOST_PAIRS) continue;
      this.pairs.push({ row, externalId, dateStart: draft.dateStart, province: draft.province, summary: draft.summary.slice(0, 200), dataset: candidates.get(likely.ref)?.dataset ?? "", ...likely });
    }
  }

  result(): NearDuplicatesFound {
    return { pairs: this.pairs, found: this.found, compared: this.compared, of: this.of, limit: this.limit };
  }

  private bucketsOf({ dateStart, dateEnd }: Pick<IncidentDraft, "dateStart" | "dateEnd">, slackDays: number): number[] {
    const [first, last] = [dayNumber(dateStart) - slackDays, dayNumber(dateEnd) + slackDays];
    if (last - first > LONGEST_SPAN_DAYS) return [];
    const from = Math.floor(first / BUCKET_DAYS);
    return Array.from({ length: Math.floor(last / BUCKET_DAYS) - from + 1 }, (_, step) => from + step);
  }
}
