import { foldText } from "../../codebook/fold-text";
import { fields } from "../../codebook/fields";
import type { FieldType } from "../../codebook/fields";
import { textLimits } from "../../codebook/incident";
import { valueLists } from "../../codebook/lists";
import type { ColumnMapping } from "../column-mapping";
import { blankInput, sourceOf } from "../coding/draft-input";
import type { ColumnsOfFields, DraftInput } from "../coding/draft-input";
import { RowReading } from "../coding/row-reading";
import { settle } from "../coding/settle";
import { cutTo } from "../coding/sources-of";
import type { DateChoice } from "../row-reader";
import type { FormatReader } from "./format-reader";

const typeOf = new Map<string, FieldType>(fields.map((field) => [field.name, field.type]));

type Mapped = { readonly column: string; readonly field: string; readonly type: FieldType; readonly values: ReadonlyMap<string, string>; readonly dates: DateChoice | null };

/** Somebody's own table, by the columns that a person mapped. label: what the records say they come from. */
export function mappedReader(mapping: ColumnMapping, label: string): FormatReader {
  const mapped: Mapped[] = mapping.columns.map(({ column, field, values, dates }) => ({
    column, field, type: typeOf.get(field) ?? { kind: "text", limit: textLimits.short, lines: "one" },
    values: new Map(Object.entries(values ?? {}).map(([from, to]) => [from.trim().toLowerCase(), to])),
    dates: dates === undefined || dates === "iso" ? null : dates,
  }));
  const columnsOf = Object.fromEntries(mapped.map(({ field, column }) => [field, column])) as ColumnsOfFields;
  return {
    idColumn: mapping.idColumn,
    countryOf: (reading) => (mapping.countryColumn === null ? "" : reading.text(mapping.countryColumn)),
    externalIdOf: (reading) => (mapping.idColumn === null ? null : reading.text(mapping.idColumn)),
    code(reading, context) {
      const input = blankInput();
      const source: Record<string, unknown> = {};
      const put = (field: string, value: unknown) => {
        if (field.startsWith("sources.")) source[field.slice("sources.".length)] = value;
        else input[field] = value;
      };
      for (const [field, constant] of Object.entries(mapping.constants)) put(field, constantValue(field, constant ?? ""));
      for (const one of mapped) {
        const value = valueOf(reading, one);
        if (value !== undefined) put(one.field, value);
      }
      fillRest(reading, input, source, label, mapping.idColumn);
      return { outcome: settle(reading, input, columnsOf, context), doubt: null, identity: null };
    },
  };
}

/** A constant as the field's type wants it; what does not fit is refused with the row, by `lib/entry`. */
function constantValue(field: string, text: string): unknown {
  const kind = typeOf.get(field)?.kind;
  if (kind === "codes" || kind === "provinces") return text.split(";").map((part) => part.trim()).filter(Boolean);
  if ((kind === "count" || kind === "degrees") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/** Undefined: the cell is empty or refused, and the codebook's default stands. */
function valueOf(reading: RowReading, { column, field, type, values, dates }: Mapped): unknown {
  const written = reading.text(column);
  const replaced = values.get(written.toLowerCase());
  if (replaced === "") return undefined;
  if (replaced !== undefined) return constantValue(field, replaced);
  if (written === "") return undefined;
  switch (type.kind) {
    case "count": return reading.count(column);
    case "degrees": return reading.decimal(column);
    case "province": return reading.province(column) ?? undefined;
    case "day":
    case "day-or-month": {
      const day = dates === null ? reading.dayOf(written) : dayBy(written, dates);
      if (day !== null) return day;
      if (type.kind === "day-or-month" && /^\d{4}-\d{2}$/.test(written)) return written;
      reading.report(dates === null && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$|^\d{5}(\.\d+)?$/.test(written) ? "date-needs-a-choice" : "date-not-read", column, {}, field);
      return undefined;
    }
    case "code": return codeOf(reading, column, type.list, written);
    case "codes": return written.split(/[;,]/).map((part) => part.trim()).filter(Boolean).map((part) => codeOf(reading, column, type.list, part)).filter((code) => code !== undefined);
    case "provinces": return written.split(/[;,]/).map((part) => part.trim()).filter(Boolean);
    default: return written;
  }
}

const dayReaders = new Map<DateChoice, RowReading>();

function dayBy(text: string, choice: DateChoice): ReturnType<RowReading["dayOf"]> {
  let reader = dayReaders.get(choice);
  if (!reader) dayReaders.set(choice, (reader = new RowReading([], choice)));
  return reader.dayOf(text);
}

/** A code, or the label of one; anything else refuses the row. */
function codeOf(reading: RowReading, column: string, list: keyof typeof valueLists, written: string): string | undefined {
  const folded = foldText(written);
  const found = valueLists[list].find(({ code, label }) => code === written || foldText(code) === folded || foldText(label) === folded);
  if (!found) reading.report("code-not-known", column);
  return found?.code;
}

/** What a record needs and a table rarely has; each follows from what is there, and nothing is added to it. */
function fillRest(reading: RowReading, input: DraftInput, source: Record<string, unknown>, label: string, idColumn: string | null): void {
  const id = idColumn === null ? "" : reading.text(idColumn);
  if (input["summary"] === "" || input["summary"] === undefined) input["summary"] = `${label}: ${id === "" ? `row ${reading.row}` : `record ${cutTo(id, 80)}`}. The table has no summary.`;
  if (input["dateEnd"] === undefined && input["datePrecision"] === "day") input["dateEnd"] = input["dateStart"];
  const hasPoint = input["lng"] !== null && input["lat"] !== null;
  const isPointless = !hasPoint && (input["placePrecision"] === "town" || input["placePrecision"] === "site");
  // Without a point the default precision would promise one.
  if (isPointless) input["placePrecision"] = typeof input["province"] === "string" ? "province" : "country";
  const { publisher, ...rest } = source;
  input["sources"] = [
    sourceOf(cutTo(label, textLimits.short), "dataset", { title: id === "" ? `Row ${reading.row}` : `Record ${cutTo(id, 80)}` }),
    ...(typeof publisher === "string" || Object.keys(rest).length > 0 ? [{ ...sourceOf(typeof publisher === "string" ? publisher : "Not named", "publication"), ...rest }] : []),
  ];
}
