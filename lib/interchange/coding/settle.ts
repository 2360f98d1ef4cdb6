import { readDraft } from "../../entry/read-draft";
import type { IncidentDraft, Source } from "../../codebook/incident";
import { isError } from "../../entry/problem";
import type { EntryProblem } from "../../entry/problem";
import { shownValue } from "../row-problem";
import type { RowProblem } from "../row-problem";
import type { RowOutcome, ReadContext } from "../row-reader";
import type { ColumnsOfFields, DraftInput } from "./draft-input";
import type { RowReading } from "./row-reading";

/**
 * A point that is a little outside the country or the province named costs the point, not the row: outlines are generalised and gazetteers
 * disagree. Beyond these distances either the place or the point is wrong, and the row is refused.
 */
export const POINT_LEFT_OUT_KM = { outsideAfghanistan: 25, outsideProvince: 50 } as const;

/** Warnings of `lib/entry` meant for a person who codes by hand: no import can act on them, and every row would carry them. */
const NOT_FOR_IMPORTS: ReadonlySet<string> = new Set(["bounds-not-whole", "no-sources", "operation-without-standing", "actor-without-confidence", "published-before-event"]);

/** Can leaving the point out save the row? Only when nothing else is wrong with it. */
function pointProblem(problems: readonly EntryProblem[]): EntryProblem | null {
  const errors = problems.filter(isError);
  const [only] = errors;
  if (errors.length !== 1 || !only) return null;
  const km = Number(only.values?.["km"] ?? Infinity);
  if (only.code === "point-outside-afghanistan" && km <= POINT_LEFT_OUT_KM.outsideAfghanistan) return only;
  return only.code === "point-far-from-province" && km <= POINT_LEFT_OUT_KM.outsideProvince ? only : null;
}

/**
 * Read a coded row as `lib/entry` reads a form, and say what is wrong in terms of the file: row, column, value. What the reading of the cells
 * refused already refuses the row.
 */
export function settle(reading: RowReading, input: DraftInput, columnsOf: ColumnsOfFields, context: ReadContext): RowOutcome {
  if (reading.errors.length > 0) return { kind: "rejected", problems: reading.errors };
  const entryContext = { today: context.today };
  // A dry run for another country looks at everything but the place: our provinces and outlines are Afghanistan's.
  if (reading.isElsewhere) Object.assign(input, { province: null, provinceAlternatives: [], lng: null, lat: null, placePrecision: "country" });
  let read = readDraft(input, entryContext);
  if (read.kind === "rejected") {
    const point = pointProblem(read.problems);
    if (point) {
      const values = { km: Number(point.values?.["km"] ?? 0), reason: point.code };
      reading.report("point-left-out", columnsOf.lng ?? null, values, "lng");
      read = readDraft({ ...input, lng: null, lat: null, placePrecision: input["province"] === null ? "country" : "province" }, entryContext);
    }
  }
  const toRow = (problem: EntryProblem): RowProblem => inTermsOfFile(reading, problem, input, columnsOf);
  const found = read.kind === "draft" ? read.warnings : read.problems;
  for (const problem of found) if (!isError(problem) && !NOT_FOR_IMPORTS.has(problem.code)) reading.warnings.push(toRow(problem));
  return read.kind === "draft" ? { kind: "draft", draft: read.draft } : { kind: "rejected", problems: read.problems.filter(isError).map(toRow) };
}

function inTermsOfFile(reading: RowReading, { field, code, severity, values }: EntryProblem, input: DraftInput, columnsOf: ColumnsOfFields): RowProblem {
  const top = (field.split(".")[0] ?? field) as keyof IncidentDraft;
  const part = field.replace(/\.\d+\./, ".") as `sources.${keyof Source}`;
  const column = columnsOf[part] ?? columnsOf[top] ?? null;
  const typed = input[top];
  const value = column !== null ? reading.raw(column) : typeof typed === "string" || typeof typed === "number" ? String(typed) : "";
  return { row: reading.row, line: reading.line, column: column === null ? null : reading.nameOf(column), field: field === "" ? null : field, value: shownValue(value), code, severity, values: values ?? {} };
}
