import type { IsoDay } from "../../../lib/codebook/iso-day";
import { readDraft } from "../../../lib/entry/read-draft";
import type { ReadContext } from "../../../lib/entry/read-draft";
import type { EntryProblem } from "../../../lib/entry/problem";

/** A day far from any record of the real world. */
export const today = "2031-06-15" as IsoDay;

/** An invented record with nothing to complain of. */
export const soundInput = {
  kind: "attack",
  eventType: "ied",
  dateStart: "2031-03-04",
  dateEnd: "2031-03-04",
  province: "AF01",
  place: "Testville",
  lng: 69.17,
  lat: 34.53,
  assessedActor: "iskp",
  assessedConfidence: "high",
  targetType: "taliban-forces",
  killedLow: 1,
  killedBest: 2,
  killedHigh: 3,
  summary: "An invented event for the tests.",
  attributions: [{ voice: "claimed", actor: "iskp", by: "Invented agency", date: "2031-03-05", sourcePosition: 0 }],
  sources: [{ publisher: "Invented Gazette", url: "https://example.org/one", publishedOn: "2031-03" }],
} as const satisfies Record<string, unknown>;

export type Input = Record<string, unknown>;

export function read(changes: Input = {}, context: Partial<ReadContext> = {}) {
  return readDraft({ ...soundInput, ...changes }, { today, ...context });
}

/** Every problem, errors and warnings, as `field: code`. */
export function problemsOf(changes: Input = {}, context: Partial<ReadContext> = {}): string[] {
  return allOf(changes, context).map(({ field, code }) => `${field}: ${code}`);
}

export function allOf(changes: Input = {}, context: Partial<ReadContext> = {}): readonly EntryProblem[] {
  const result = read(changes, context);
  return result.kind === "draft" ? result.warnings : result.problems;
}
