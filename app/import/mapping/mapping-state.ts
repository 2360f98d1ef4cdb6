import { fieldNamed } from "@/lib/codebook/fields";
import type { FieldDefinition } from "@/lib/codebook/fields";
import { foldText } from "@/lib/codebook/fold-text";
import { valueLists } from "@/lib/codebook/lists";
import { provinces } from "@/lib/codebook/provinces";
import { mappableFields } from "@/lib/interchange/column-mapping";
import type { ColumnMapping } from "@/lib/interchange/column-mapping";

export const dateWays = ["iso", "day-first", "month-first", "spreadsheet-days"] as const;
export type DateWay = (typeof dateWays)[number];

/** What a person says of one column. */
export type ColumnChoice = {
  readonly column: string;
  /** Null: it is left out. */
  readonly field: string | null;
  /** Chosen by its name alone, and not by a person. */
  readonly isProposed: boolean;
  readonly dates: DateWay | null;
  /** What texts become: a code, or empty for unknown. */
  readonly values: Readonly<Record<string, string>>;
};

export type MappingState = {
  readonly name: string;
  readonly dataset: string;
  readonly idColumn: string | null;
  readonly countryColumn: string | null;
  readonly columns: readonly ColumnChoice[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
};

/** What a mapping still lacks before a file can be read by it. */
export type Missing = "name" | "dataset" | "columns" | "dateStart" | "kind" | "dates" | "twice";

/** Small letters, digits and hyphens, as a dataset's code is written. */
export function codeOf(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "");
}

const isDay = (field: string | null): boolean => {
  const kind = field === null ? null : typeOf(field).kind;
  return kind === "day" || kind === "day-or-month";
};

/** The type of a field that a column can fill. */
export function typeOf(field: string): FieldDefinition["type"] {
  return fieldNamed(field).type;
}

export function asksForDates(field: string | null): boolean {
  return isDay(field);
}

/** A column whose name is a field's own name or label is proposed for it; nothing else is guessed. */
function proposedField(column: string, taken: ReadonlySet<string>): string | null {
  const folded = foldText(column);
  return mappableFields.find((field) => !taken.has(field) && !field.includes(".") && (foldText(field) === folded || foldText(fieldNamed(field).label) === folded)) ?? null;
}

/** What is on screen first: nothing mapped but what names itself. fileName: what the mapping is called until it is named. */
export function blankMapping(columns: readonly string[], fileName: string): MappingState {
  const name = fileName.replace(/\.[a-z0-9]{1,8}$/i, "").slice(0, 80);
  const taken = new Set<string>();
  return {
    name, dataset: codeOf(name), idColumn: null, countryColumn: null, constants: [],
    columns: columns.filter((column) => column !== "").map((column) => {
      const field = proposedField(column, taken);
      if (field !== null) taken.add(field);
      return { column, field, isProposed: field !== null, dates: null, values: {} };
    }),
  };
}

/** A mapping that was kept, on the columns of this table. missing: columns that it names and the table does not have; they are left out. */
export function stateOfMapping(mapping: ColumnMapping, columns: readonly string[]): { readonly state: MappingState; readonly missing: readonly string[] } {
  const here = new Map(columns.filter((column) => column !== "").map((column) => [column.trim().toLowerCase(), column]));
  const find = (column: string | null): string | null => (column === null ? null : (here.get(column.trim().toLowerCase()) ?? null));
  const named = [...mapping.columns.map(({ column }) => column), ...[mapping.idColumn, mapping.countryColumn].filter((column) => column !== null)];
  return {
    missing: [...new Set(named.filter((column) => find(column) === null))],
    state: {
      name: mapping.name, dataset: mapping.dataset, idColumn: find(mapping.idColumn), countryColumn: find(mapping.countryColumn),
      constants: Object.entries(mapping.constants).flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }])),
      columns: [...here.values()].map((column) => {
        const kept = mapping.columns.find((one) => find(one.column) === column);
        return { column, field: kept?.field ?? null, isProposed: false, dates: kept?.dates ?? null, values: kept?.values ?? {} };
      }),
    },
  };
}

/** The mapping as it is kept and used. A name that is not typed yet is held open, so that the first rows can be tried meanwhile. */
export function mappingOfState(state: MappingState): ColumnMapping {
  return {
    name: state.name.trim() === "" ? "-" : state.name.trim(), dataset: state.dataset === "" ? "-" : state.dataset, idColumn: state.idColumn, countryColumn: state.countryColumn,
    columns: state.columns.flatMap(({ column, field, dates, values }) => {
      if (field === null) return [];
      const given = Object.fromEntries(Object.entries(values).filter(([from]) => from.trim() !== ""));
      return [{ column, field, ...(isDay(field) && dates !== null ? { dates } : {}), ...(Object.keys(given).length === 0 ? {} : { values: given }) }];
    }),
    constants: Object.fromEntries(state.constants.filter(({ field, value }) => field !== "" && value.trim() !== "").map(({ field, value }) => [field, value.trim()])),
  };
}

const DATASET_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is still needed, in the order of the screen. */
export function missingOf(state: MappingState): Missing[] {
  const filled = new Set([...state.columns.flatMap(({ field }) => field ?? []), ...state.constants.filter(({ value }) => value.trim() !== "").map(({ field }) => field)]);
  const missing: Missing[] = [];
  if (state.name.trim() === "") missing.push("name");
  if (!DATASET_CODE.test(state.dataset) || state.dataset.length > 40) missing.push("dataset");
  if (state.columns.every(({ field }) => field === null)) missing.push("columns");
  if (!filled.has("dateStart")) missing.push("dateStart");
  if (!filled.has("kind")) missing.push("kind");
  if (state.columns.some(({ field, dates }) => isDay(field) && dates === null)) missing.push("dates");
  if (fieldsTwice(state).size > 0) missing.push("twice");
  return missing;
}

/** Fields that more than one column fills. */
export function fieldsTwice(state: MappingState): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { field } of state.columns) {
    if (field === null) continue;
    if (seen.has(field)) twice.add(field);
    seen.add(field);
  }
  return twice;
}

export type ValueOption = { readonly value: string; readonly label: string };

/** What a value of such a field can become; null where its values are not of a list. */
export function optionsOf(field: string): readonly ValueOption[] | null {
  const type = typeOf(field);
  if (type.kind === "code" || type.kind === "codes") return valueLists[type.list].map(({ code, label }) => ({ value: code, label }));
  if (type.kind === "province" || type.kind === "provinces") return provinces.map(({ pcode, name }) => ({ value: pcode, label: name }));
  return null;
}

/** How the codebook reads a text by itself, as its label; null where it does not know it. Provinces are found by any spelling when the rows are read. */
export function readByCodebook(field: string, text: string): string | null {
  const folded = foldText(text);
  return optionsOf(field)?.find(({ value, label }) => foldText(value) === folded || foldText(label) === folded)?.label ?? null;
}
