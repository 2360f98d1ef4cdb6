import { hash } from "node:crypto";
import type { IncidentDraft } from "../../codebook/incident";
import { publicFieldNames } from "../../codebook/public-view";
import { differences } from "../../store/change";
import type { FieldChange } from "../../store/change";
import type { ReadStore } from "../../store/connect";
import { findByExternalId, findByRef, findByRowKey, holdsRecords, rowKey, storedDrafts } from "../../store/imports/find-existing";
import type { Existing, Stored } from "../../store/imports/find-existing";
import type { ColumnMapping } from "../column-mapping";
import type { ReadRow } from "../row-reader";
import { foldColumn } from "../table/table";

/** text: the draft as JSON, made once. */
export type DraftRow = { readonly row: ReadRow; readonly draft: IncidentDraft; readonly text: string };

/** What a row in scope comes to, beside what is here. */
export type Compared = Omit<DraftRow, "text"> & { readonly importHash: string } & (
  | { readonly kind: "add"; readonly text: string; /** See rowKey: set for rows without an id. */ readonly key: string | null }
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed"; readonly existing: Existing; readonly version: number; readonly target: IncidentDraft; readonly fields: readonly FieldChange[]; readonly keepsOriginal: boolean }
) & { /** Fields that read otherwise and stay as they are. */ readonly fieldsKept: number };

/** Of the draft as read, its JSON: the same text makes the same record. 128 bits. */
export function hashOf(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

export type CompareOptions = { readonly dataset: string; readonly isOwnFormat: boolean; readonly mapping: ColumnMapping | null };

/**
 * Tells rows to add from those that are here already. A row is known by its id in the dataset, one of ours by its ref, one without either by
 * what stands in it; the same again changes nothing. Where it reads otherwise than last time, what a person changed here since stays, and so
 * does what was redacted.
 */
export class RowComparer {
  private readonly occurrences = new Map<string, number>();
  private isEmpty: boolean | null = null;

  constructor(private readonly store: ReadStore, private readonly options: CompareOptions) {}

  /** Looking rows up costs less for many at once. Where there is nothing to look up, few are held: thrown away young they cost the least memory. */
  get rowsAtOnce(): number {
    return this.isEmpty === true ? 100 : 400;
  }

  async compare(rows: readonly DraftRow[]): Promise<Compared[]> {
    const { dataset } = this.options;
    this.isEmpty ??= !(await holdsRecords(this.store, dataset));
    const keyed = rows.map(({ row, draft, text }) => {
      const importHash = hashOf(text);
      const ref = row.identity !== null && row.identity.dataset === dataset ? row.identity.ref : null;
      const isBare = row.externalId === null && ref === null;
      return { row, draft, text, importHash, ref, key: isBare ? this.nextKey(importHash) : null };
    });
    if (this.isEmpty) return keyed.map(({ row, draft, text, importHash, key }) => ({ kind: "add", row, draft, text, importHash, key, fieldsKept: 0 }));
    const ids = keyed.flatMap(({ row }) => row.externalId ?? []);
    const [byId, byRef, byKey] = [
      ids.length === 0 ? new Map<string, Existing>() : await findByExternalId(this.store, dataset, ids),
      await this.lookUp(keyed.flatMap(({ row, ref }) => (row.externalId === null && ref !== null ? [ref] : [])), (refs) => findByRef(this.store, dataset, refs)),
      await this.lookUp(keyed.flatMap(({ key }) => key ?? []), (keys) => findByRowKey(this.store, keys)),
    ];
    const found = keyed.map((one) => ({ ...one, existing: one.row.externalId !== null ? byId.get(one.row.externalId) : one.ref !== null ? byRef.get(one.ref) : byKey.get(one.key ?? "") }));
    const toRead = found.flatMap(({ existing, importHash }) => (existing && existing.importHash !== importHash ? [existing.id] : []));
    const stored = toRead.length === 0 ? new Map<string, Stored>() : await storedDrafts(this.store, toRead);
    return found.map(({ row, draft, text, importHash, key, existing }): Compared => {
      const common = { row, draft, importHash };
      if (existing === undefined) return { ...common, kind: "add", text, key, fieldsKept: 0 };
      const now = stored.get(existing.id);
      if (existing.importHash === importHash || now === undefined) return { ...common, kind: "unchanged", fieldsKept: 0 };
      const { target, fieldsKept } = this.merge(row, draft, now);
      const fields = differences(now.draft, target);
      if (fields.length === 0) return { ...common, kind: "unchanged", fieldsKept };
      return { ...common, kind: "changed", existing, version: now.version, target, fields, fieldsKept, keepsOriginal: now.redacted.length > 0 };
    });
  }

  /** Stage a record anew that somebody edited while the import ran: the same rules on what stands now. */
  async again(one: Extract<Compared, { kind: "changed" }>): Promise<Extract<Compared, { kind: "changed" }> | null> {
    const now = (await storedDrafts(this.store, [one.existing.id])).get(one.existing.id);
    if (now === undefined) return null;
    const { target, fieldsKept } = this.merge(one.row, one.draft, now);
    return { ...one, version: now.version, target, fields: differences(now.draft, target), fieldsKept, keepsOriginal: now.redacted.length > 0 };
  }

  private async lookUp(keys: readonly string[], find: (keys: readonly string[]) => Promise<Map<string, Existing>>): Promise<Map<string, Existing>> {
    return keys.length === 0 ? new Map() : find(keys);
  }

  private nextKey(importHash: string): string {
    const occurrence = this.occurrences.get(importHash) ?? 0;
    this.occurrences.set(importHash, occurrence + 1);
    return rowKey(this.options.dataset, importHash, occurrence);
  }

  /** The draft as it would stand here, and how many fields of the file it does without. */
  private merge(row: ReadRow, draft: IncidentDraft, { draft: now, edits, redacted }: Stored): { target: IncidentDraft; fieldsKept: number } {
    const told = this.fieldsOf(row);
    const kept = new Set<string>(redacted.map((path) => path.split(".")[0] ?? path));
    // An export of ours says which version it shows: what was edited before that is in it.
    for (const { field, version } of edits) if (version > (row.identity?.version ?? 0)) kept.add(field);
    if (this.options.isOwnFormat) for (const field of withheldOf(draft, now)) kept.add(field);
    const target = { ...draft } as Record<string, unknown>;
    for (const field of Object.keys(now)) if (kept.has(field) || told?.has(field) === false) target[field] = now[field as keyof IncidentDraft];
    const fieldsKept = differences(draft, target as IncidentDraft).filter(({ field }) => kept.has(field)).length;
    return { target: target as IncidentDraft, fieldsKept };
  }

  /** Fields that the file says anything of; null: all of them. */
  private fieldsOf(row: ReadRow): ReadonlySet<string> | null {
    const { isOwnFormat, mapping } = this.options;
    if (mapping !== null) return new Set([...mapping.columns.map(({ field }) => field), ...Object.keys(mapping.constants)].map((field) => field.split(".")[0] ?? field));
    if (!isOwnFormat) return null;
    const columns = new Set(row.original.columns.map(foldColumn));
    return new Set([...publicFieldNames].filter((field) => columns.has(foldColumn(field))));
  }
}

/** Fields of which an export of ours holds less than the record: a coarse record's, and lists with a confidential source. */
function withheldOf(draft: IncidentDraft, now: IncidentDraft): string[] {
  const withheld: string[] = [];
  if (now.sources.some(({ kind }) => kind === "confidential")) withheld.push("sources", "attributions", "relations");
  if (draft.sensitivity === "coarse" && now.sensitivity === "coarse") {
    const whole = ["kind", "unit", "eventsCovered", "status", "duplicateOf", "sensitivity", "province", "assessedActor", "announcedAgainst", "labelStanding", "targetType"];
    withheld.push(...Object.keys(now).filter((field) => !whole.includes(field) && !/^(killed|detained(Low|Best|High)|injured|attackersKilled)/.test(field)));
  }
  return withheld;
}
