import path from "node:path";
import { importProcess } from "./import-process";
import { columns, inventedRow, inventedRows, writeFileOf } from "./invented-file";
import { check, inWorld, visibleIn } from "./world";
import type { Check, Torture } from "./world";

/** Memory that an import may hold, MB, whatever it is given. */
const MOST_MB = 600;
const MEGABYTE = "x".repeat(1_000_000);

function* times(count: number, piece: string): Generator<string> {
  for (let index = 0; index < count; index += 1) yield piece;
}

function* line(quote: string): Generator<string> {
  yield* inventedRows(50);
  yield `51,${quote}`;
  yield* times(200, MEGABYTE);
  yield `${quote}\n${inventedRow(52)}\n`;
}

function* wide(): Generator<string> {
  for (let column = 0; column < 1_000_000; column += 1) yield `${column === 0 ? "" : ","}column ${column}`;
  yield "\n";
  yield* times(1_000_000, ",");
  yield "\n";
}

function* wideRow(): Generator<string> {
  yield `${columns}\n${inventedRow(1)}\n`;
  yield* times(1_000_000, ",");
  yield "\n";
}

const files: readonly { name: string; pieces: () => Iterable<string>; says: RegExp }[] = [
  { name: "a line of 200 MB", pieces: () => line(""), says: /(field|row)-too-long/ },
  { name: "a quoted cell of 200 MB", pieces: () => line('"'), says: /(field|row)-too-long/ },
  { name: "a million columns", pieces: wide, says: /too-many-columns|row-too-long/ },
  { name: "a row of a million cells under thirty columns", pieces: wideRow, says: /too-many-columns|row-too-long|rows were refused/ },
];

export const hostileFiles: Torture = {
  name: "hostile files",
  run: (_, say) =>
    inWorld(async ({ folder, database }) => {
      const checks: Check[] = [];
      for (const [index, { name, pieces, says }] of files.entries()) {
        const file = path.join(folder, `GEDEvent_v99_${index}.csv`);
        await writeFileOf(file, pieces());
        const { code, err, peakMb } = await importProcess(database, file, folder).end;
        const { records, datasets } = await visibleIn(database);
        say(`${name}: ended with ${code}, at most ${peakMb.toFixed(0)} MB; ${err.trim().split("\n").at(-1) ?? ""}`);
        checks.push(
          check(`${name} is told and not imported`, (code === 1 || code === 2) && says.test(err), err.trim()),
          check(`${name} stays below ${MOST_MB} MB`, peakMb < MOST_MB, `${peakMb.toFixed(0)} MB`),
          check(`${name} leaves nothing to be seen`, records === 0 && datasets === 0, `${records} records, ${datasets} datasets`),
        );
      }
      return checks;
    }),
};
