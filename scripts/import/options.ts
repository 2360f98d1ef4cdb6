import { parseArgs } from "node:util";
import { importChoicesSchema } from "../../lib/interchange/importing/import-choices";
import type { ImportChoices } from "../../lib/interchange/importing/import-choices";
import { HANDLE_PATTERN } from "../../lib/codebook/incident";

export const help = `npm run import -- FILE... [options]

Brings records into the database of DATABASE_URL (default file:./data/atlas.db), each file all or nothing. Works while the server
runs; open pages follow within 2 s. A file that was imported before adds nothing; an import can be undone on the page /import.
Files: CSV (comma, semicolon, tab), GeoJSON, XLSX (first sheet), or a ZIP with one of them. Only rows of Afghanistan are stored.

  --format auto|atlas|ucdp|acled|gtd   what the file is; auto (the usual) goes by the names of its columns
  --country NAME     Afghanistan; another country with --dry-run alone
  --dry-run          say what would happen and write nothing
  --skip-invalid     leave refused rows out; without it one refused row stops the file
  --json             one JSON object a file on standard output: format, version, rows, inScope, outOfScope, added, unchanged,
                     changed, refused, warnings, batch. Use npm run --silent to have nothing else there
  --refused FILE     where the refused rows go as CSV (NAME.refused.csv in this folder unless named)
  --dataset CODE     the dataset that the rows join, instead of the one of their source and version; --dataset-title,
                     --licence and --redistribution describe it if it is made now
  --source-version V the version of the file, where its name does not tell
  --dates day-first|month-first|spreadsheet-days   how numeric dates are written: never guessed
  --encoding utf-8|utf-16le|utf-16be|windows-1252, --delimiter ","|";"|"|"|tab   where they are not recognised
  --mapping NAME     which columns fill which fields, for tables of no known format: the name under which it was saved on the page
                     /import, or a file with its JSON
  --who HANDLE, --why TEXT   sign the import (import, and nothing)

Ends with 0 when all went well, 2 when rows were refused and nothing was written, 1 when it failed.`;

export type Options = {
  readonly files: readonly string[];
  readonly country: string;
  readonly dryRun: boolean;
  readonly skipInvalid: boolean;
  readonly json: boolean;
  readonly refused: string | null;
  readonly mapping: string | null;
  readonly who: string;
  readonly why: string | null;
  readonly choices: ImportChoices;
};

const options = {
  format: { type: "string" }, country: { type: "string", default: "Afghanistan" }, "dry-run": { type: "boolean", default: false }, "skip-invalid": { type: "boolean", default: false },
  json: { type: "boolean", default: false }, refused: { type: "string" }, dataset: { type: "string" }, "dataset-title": { type: "string" }, licence: { type: "string" },
  redistribution: { type: "string" }, "source-version": { type: "string" }, dates: { type: "string" }, encoding: { type: "string" }, delimiter: { type: "string" },
  mapping: { type: "string" }, who: { type: "string", default: "import" }, why: { type: "string" }, help: { type: "boolean", short: "h", default: false },
} as const;

export type Parsed = { readonly kind: "run"; readonly options: Options } | { readonly kind: "help" } | { readonly kind: "wrong"; readonly sentence: string };

const wrong = (sentence: string): Parsed => ({ kind: "wrong", sentence });

/** Read the command line: every option checked, or one sentence on what is wrong with it. */
export function readOptions(args: readonly string[]): Parsed {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  if (positionals.length === 0) return wrong("Name at least one file.");
  if (values.country.trim().toLowerCase() !== "afghanistan" && !values["dry-run"]) return wrong("Only records of Afghanistan are stored: another --country goes with --dry-run alone.");
  if (!HANDLE_PATTERN.test(values.who)) return wrong(`--who ${values.who} is no handle: letters, figures, dots and dashes.`);
  const given = {
    format: values.format, dataset: values.dataset, datasetTitle: values["dataset-title"], licence: values.licence, redistribution: values.redistribution,
    version: values["source-version"], dates: values.dates, encoding: values.encoding, delimiter: values.delimiter === "tab" ? "\t" : values.delimiter,
  };
  const choices = importChoicesSchema.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  if (!choices.success) {
    const [issue] = choices.error.issues;
    return wrong(`--${String(issue?.path[0] ?? "")} has a value that is not among those of --help: ${JSON.stringify(given[issue?.path[0] as keyof typeof given])}.`);
  }
  return {
    kind: "run",
    options: {
      files: positionals, country: values.country.trim(), dryRun: values["dry-run"], skipInvalid: values["skip-invalid"], json: values.json, refused: values.refused ?? null,
      mapping: values.mapping ?? null, who: values.who, why: values.why ?? null, choices: choices.data,
    },
  };
}
