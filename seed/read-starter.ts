import { kabulDay } from "../lib/codebook/iso-day";
import type { IncidentDraft } from "../lib/codebook/incident";
import { isPlainRecord } from "../lib/entry/plain-record";
import { isError, problemLine } from "../lib/entry/problem";
import { readDraft } from "../lib/entry/read-draft";

export type StarterRow = {
  readonly externalId: string;
  readonly originalRow: string;
  /** Without relations: those are in `links`, because they name rows that have no ref yet. */
  readonly draft: IncidentDraft;
  readonly links: readonly StarterLink[];
  /** What the row might be asked about; nothing that stops it. */
  readonly warnings: readonly string[];
};

export type StarterLink = { readonly from: string; readonly to: string } & Omit<IncidentDraft["relations"][number], "ref">;

/** Why a row cannot be stored: its id (or its place in the file), the field, and what is wrong. */
export type RowProblem = { readonly externalId: string; readonly field: string; readonly reason: string };

export type StarterRead = { kind: "rows"; rows: readonly StarterRow[] } | { kind: "rejected"; problems: readonly RowProblem[] };

/**
 * Read the starter set through `lib/entry`, like everything that comes from outside. All rows or none: one row that does not
 * validate rejects the whole, and every problem of every row is named. text: the file; nowMs: for what today is in Kabul.
 */
export function readStarter(text: string, nowMs: number): StarterRead {
  const reject = (externalId: string, field: string, reason: string): RowProblem => ({ externalId, field, reason });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { kind: "rejected", problems: [reject("file", "", `no JSON: ${String(error)}`)] };
  }
  if (!Array.isArray(file)) return { kind: "rejected", problems: [reject("file", "", "not a list of rows")] };
  const given = file.map((row: unknown) => (isPlainRecord(row) ? row : {}));
  const ids = given.map((row) => row["externalId"]);
  const known = new Set(ids);
  const today = kabulDay(nowMs);
  const rows: StarterRow[] = [];
  const problems: RowProblem[] = [];
  given.forEach((row, index) => {
    const { externalId, ...rest } = row;
    if (typeof externalId !== "string" || externalId === "") {
      problems.push(reject(`row ${index + 1}`, "externalId", "required"));
      return;
    }
    if (ids.indexOf(externalId) !== index) problems.push(reject(externalId, "externalId", "used by an earlier row"));
    const isRow = (id: string) => known.has(id) && id !== externalId;
    const read = readDraft(asDraftInput(rest), { today, sameFile: isRow });
    if (read.kind === "rejected") {
      problems.push(...read.problems.filter(isError).map((found) => reject(externalId, found.field, problemLine(found))));
      return;
    }
    const { relations, ...draft } = read.draft;
    rows.push({
      externalId,
      originalRow: JSON.stringify(row),
      draft: { ...draft, relations: [] },
      links: relations.map(({ ref, ...link }) => ({ from: externalId, to: ref, ...link })),
      warnings: read.warnings.map(problemLine),
    });
  });
  return problems.length > 0 ? { kind: "rejected", problems } : { kind: "rows", rows };
}

/** The file's own names for two things: the province's P-code, and the row that a relation names. Everything else is the codebook's. */
function asDraftInput({ provincePcode, relations, ...row }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...row,
    ...(provincePcode === undefined ? {} : { province: provincePcode }),
    relations: Array.isArray(relations)
      ? relations.map((relation: unknown) => {
          if (!isPlainRecord(relation)) return relation;
          const { externalId, ...rest } = relation;
          return { ...rest, ref: externalId };
        })
      : relations,
  };
}
