import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { isoDayFromNumber } from "../../../lib/codebook/iso-day";
import { seededRng } from "../../../lib/analysis/rng";

const FIRST_DAY = 12_000;
const DAYS = 8_000;

/**
 * Write a file of so many rows in the layout of GED by drawing real Afghan rows with replacement: texts, places and deaths stay together as they
 * are in a row; the id is new, and the days are moved so that rows differ. For measuring alone: never committed, never imported anywhere else.
 */
export async function resampleGed(real: string, target: string, rows: number, seed: number): Promise<{ bytes: number }> {
  const pool: Record<string, string>[] = [];
  for await (const row of createReadStream(real).pipe(parse({ columns: true, bom: true }))) pool.push(row as Record<string, string>);
  const columns = Object.keys(pool[0] ?? {});
  const rng = seededRng(seed);
  const file = createWriteStream(target);
  let bytes = 0;
  const put = async (text: string): Promise<void> => {
    bytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, "drain");
  };
  await put(stringify([columns]));
  for (let from = 0; from < rows; from += 1000) {
    const some = Array.from({ length: Math.min(1000, rows - from) }, (_, index) => {
      const row = pool[rng.below(pool.length)] ?? {};
      const length = Math.round((Date.parse((row["date_end"] ?? "").slice(0, 10)) - Date.parse((row["date_start"] ?? "").slice(0, 10))) / 86_400_000);
      const start = FIRST_DAY + rng.below(DAYS);
      // A month must stay a month: those rows keep their days.
      const moved = row["date_prec"] === "1" || row["date_prec"] === "2" ? { date_start: `${isoDayFromNumber(start)} 00:00:00.000`, date_end: `${isoDayFromNumber(start + length)} 00:00:00.000` } : {};
      const id = String(10_000_000 + from + index);
      const drawn: Record<string, string> = { ...row, ...moved, id };
      return columns.map((column) => drawn[column] ?? "");
    });
    await put(stringify(some));
  }
  file.end();
  await finished(file);
  return { bytes };
}
