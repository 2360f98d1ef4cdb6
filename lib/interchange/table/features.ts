import { isPlainRecord } from "../../entry/plain-record";
import { DELIMITED_LIMITS } from "../text/delimited";
import { UnreadableFile } from "../unreadable-file";
import type { Table, TableRow } from "./table";

const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, QUOTE, BACKSLASH] = [123, 125, 91, 93, 34, 92];
/** A collection's own members before its features (its name, its export note) are read within this many characters. */
const PREAMBLE_LIMIT = 1_000_000;

type Scan = { depth: number; inText: boolean; escaped: boolean };

/** The texts of the objects of the array `features`, one after the other, without holding more than one. */
export async function* featureTexts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let isInside = false;
  let isOver = false;
  for await (const piece of pieces) {
    rest += piece;
    if (!isInside) {
      const start = startOfFeatures(rest);
      if (start < 0) {
        if (rest.length > PREAMBLE_LIMIT) throw new UnreadableFile("geojson-no-features");
        continue;
      }
      isInside = true;
      rest = rest.slice(start);
    }
    if (isOver) break;
    const { texts, consumed, ended } = objectsIn(rest);
    yield* texts;
    rest = rest.slice(consumed);
    isOver = ended;
    if (rest.length > DELIMITED_LIMITS.rowChars) throw new UnreadableFile("field-too-long", { line: 0, limit: DELIMITED_LIMITS.rowChars });
  }
  if (!isInside) throw new UnreadableFile(rest.trim() === "" ? "empty-file" : "geojson-no-features");
  if (!isOver) throw new UnreadableFile("geojson-broken", { detail: "the list of features does not end" });
}

/** Just after the bracket that opens the collection's own `features`; -1 while it has not come. */
function startOfFeatures(text: string): number {
  const scan: Scan = { depth: 0, inText: false, escaped: false };
  for (let at = 0; at < text.length; at += 1) {
    if (scan.depth === 1 && !scan.inText && text.startsWith('"features"', at)) {
      const opening = /^"features"\s*:\s*\[/.exec(text.slice(at, at + 200));
      if (opening) return at + opening[0].length;
    }
    step(scan, text.charCodeAt(at));
  }
  return -1;
}

function step(scan: Scan, code: number): void {
  if (scan.inText) {
    if (scan.escaped) scan.escaped = false;
    else if (code === BACKSLASH) scan.escaped = true;
    else if (code === QUOTE) scan.inText = false;
  } else if (code === QUOTE) scan.inText = true;
  else if (code === OPEN_BRACE || code === OPEN_BRACKET) scan.depth += 1;
  else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) scan.depth -= 1;
}

function objectsIn(text: string): { texts: string[]; consumed: number; ended: boolean } {
  const texts: string[] = [];
  const scan: Scan = { depth: 0, inText: false, escaped: false };
  let [start, consumed] = [-1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (scan.depth === 0 && !scan.inText) {
      if (code === CLOSE_BRACKET) return { texts, consumed: at + 1, ended: true };
      if (code === OPEN_BRACE) start = at;
    }
    step(scan, code);
    if (start >= 0 && scan.depth === 0 && !scan.inText && code === CLOSE_BRACE) {
      texts.push(text.slice(start, at + 1));
      consumed = at + 1;
      start = -1;
    }
  }
  return { texts, consumed, ended: false };
}

/** Longitude and latitude of a feature's point, for files of others whose properties hold none. */
export const geometryColumns = ["geometry.lng", "geometry.lat"] as const;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function readFeature(text: string): { properties: Record<string, unknown>; point: readonly [string, string] } {
  let feature: unknown;
  try {
    feature = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile("geojson-broken", { detail: error instanceof Error ? error.message.slice(0, 120) : "" });
  }
  const properties = isPlainRecord(feature) && isPlainRecord(feature["properties"]) ? feature["properties"] : {};
  const geometry = isPlainRecord(feature) && isPlainRecord(feature["geometry"]) ? feature["geometry"] : {};
  const coordinates: unknown = geometry["type"] === "Point" ? geometry["coordinates"] : null;
  const [lng, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return { properties, point: [cellText(lng), cellText(lat)] };
}

/** A table out of GeoJSON: the properties of the first feature are the columns, with the point's coordinates after them. Values that are no text are JSON. */
export async function openFeatures(texts: () => AsyncIterable<string>): Promise<Table> {
  let columns: string[] = [];
  for await (const text of featureTexts(texts())) {
    columns = Object.keys(readFeature(text).properties);
    break;
  }
  return {
    columns: [...columns, ...geometryColumns],
    async *rows(): AsyncGenerator<TableRow> {
      for await (const text of featureTexts(texts())) {
        const { properties, point } = readFeature(text);
        const others = Object.keys(properties).filter((name) => !columns.includes(name));
        // A property that the first feature lacks is one cell too many, and the row is refused rather than cut.
        yield { cells: [...columns.map((name) => cellText(properties[name])), ...point, ...others.map((name) => `${name}: ${cellText(properties[name])}`)], line: 0, faultyCell: -1 };
      }
    },
  };
}
