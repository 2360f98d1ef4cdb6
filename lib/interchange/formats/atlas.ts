import { fields } from "../../codebook/fields";
import type { FieldType } from "../../codebook/fields";
import { publicFields } from "../../codebook/public-view";
import type { PublicField } from "../../codebook/public-view";
import { isPlainRecord } from "../../entry/plain-record";
import { blankInput } from "../coding/draft-input";
import type { ColumnsOfFields, DraftInput } from "../coding/draft-input";
import type { RowReading } from "../coding/row-reading";
import { settle } from "../coding/settle";
import { exportColumns } from "../export-row";
import { fromSpreadsheetSafe } from "../spreadsheet-safe";
import type { FormatReader } from "./format-reader";

/** Columns without which a table is not our own format. */
export const atlasColumns = ["ref", "kind", "dateStart", "datePrecision", "summary", "sensitivity"] as const;
/** Every column that our own formats write; `exportedAs` says what the file is part of and is not a field. */
export const atlasKnownColumns: readonly string[] = [...exportColumns, "exportedAs"];

const typeOf = new Map<string, FieldType>(fields.map((field) => [field.name, field.type]));
const columnsOf = Object.fromEntries(publicFields.map((field) => [field, field])) as ColumnsOfFields;

/** How a cell holds a value: as our CSV writes it, as a sheet does (the same, but text bare: it cannot run there), or as JSON (text bare, lists and groups as JSON). */
export type AtlasCells = "csv" | "sheet" | "json";

/**
 * Our own CSV and GeoJSON: what an export wrote, field by field, with its reference. A record exported coarse keeps being coarse: what was withheld
 * stays unknown, and what the schema needs is filled so that exporting it again withholds the same.
 */
export function atlasReader(written: AtlasCells): FormatReader {
  return {
    idColumn: null,
    // Every record of ours is of Afghanistan.
    countryOf: () => "",
    externalIdOf: (reading) => textOf(reading, "externalId", written),
    code(reading, context) {
      // The number of events of an aggregate is unknown where the cell is empty; entry gives an event its one.
      const input: DraftInput = { ...blankInput(), eventsCovered: null };
      for (const field of publicFields) {
        if (!reading.has(field)) continue;
        const value = valueOf(reading, field, written);
        if (value !== undefined) input[field] = value;
      }
      fillWithheld(reading, input, written);
      const version = reading.count("version");
      const ref = reading.text("ref");
      const dataset = reading.text("dataset");
      return {
        outcome: settle(reading, input, columnsOf, context),
        doubt: null,
        identity: ref === "" ? null : { ref, dataset: dataset === "" ? null : dataset, version },
      };
    },
  };
}

function textOf(reading: RowReading, column: string, written: AtlasCells): string {
  return written === "csv" ? fromSpreadsheetSafe(reading.raw(column)) : reading.raw(column);
}

/** The value of a cell; undefined where it is empty and the codebook's default stands. */
function valueOf(reading: RowReading, field: PublicField, written: AtlasCells): unknown {
  const text = textOf(reading, field, written);
  const type = typeOf.get(field)?.kind;
  const isList = type === "codes" || type === "provinces";
  if (text.trim() === "") return isList || type === "group" ? [] : undefined;
  if (type === "group" || (isList && written === "json")) return jsonList(reading, field, text);
  if (isList) return text.split(";").map((code) => code.trim()).filter((code) => code !== "");
  if (type === "count") return reading.count(field);
  if (type === "degrees") return reading.decimal(field);
  return text;
}

function jsonList(reading: RowReading, field: PublicField, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below, like JSON that is no list.
  }
  reading.report("json-not-read", field, {}, field);
  return undefined;
}

/** What a record needs although the public view withholds it; none of it is public while the record is coarse. */
const WITHHELD = "Withheld in the public view.";

function fillWithheld(reading: RowReading, input: DraftInput, written: AtlasCells): void {
  if (input["sensitivity"] !== "coarse") return;
  const withheld = new Set(textOf(reading, "withheld", written).split(/[;,"[\]]/).filter((name) => name !== ""));
  if (withheld.has("summary")) input["summary"] = WITHHELD;
  if (withheld.has("placePrecision")) input["placePrecision"] = typeof input["province"] === "string" ? "province" : "country";
  const voices = input["attributions"];
  if (Array.isArray(voices)) {
    input["attributions"] = voices.map((voice: unknown) => (isPlainRecord(voice) && voice["by"] === null ? { ...voice, by: WITHHELD } : voice));
  }
}
