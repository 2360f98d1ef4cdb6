import { parseArgs } from "node:util";
import { exportFormats } from "../../lib/interchange/exporting/export-formats";
import type { ExportFormat } from "../../lib/interchange/exporting/export-formats";
import { recordTabs } from "../../lib/read/list-records";
import type { RecordTab } from "../../lib/read/list-records";
import { sortKeys } from "../../lib/read/list-rows";
import type { SortKey } from "../../lib/read/list-rows";

export const help = `npm run export -- --format FORMAT [options]

Writes exactly the records of a filter as a file, from the database of DATABASE_URL (default file:./data/atlas.db). Only reads, and works
while the server runs: all rows belong to one state of the records. Memory stays the same however many they are.

  --format csv|acled-csv|geojson|parquet|xlsx
                     csv: our own, every public field; geojson and xlsx the same; parquet with GeoParquet's metadata; acled-csv: the
                     columns of ACLED since March 2023, as far as our codes tell (what is inferred or empty is in the notes)
  --filter QUERY     as an address of the pages carries it: 'kind=attack&province=AF06'; without it what counts by default
  --out FILE         where it goes; standard output without it. Beside it FILE.notes.json says filter, revision, n of N, what was set
                     aside, licence and columns
  --tab counted|set-aside|all|found   which records (counted)
  --sort KEY, --order asc|desc        in which order (ref, asc); keys: ${sortKeys.join(", ")}
  --include-restricted CODE[,CODE]    rows of datasets that may not be passed on (ACLED, GTD), for your own use
  --notes            print the notes alone, as JSON

Private fields are in no format. Use npm run --silent to have nothing else on standard output.
Ends with 0 when all went well, 2 when it was written but rows that may not be passed on were left out, 1 when it failed.`;

export type Options = {
  readonly format: ExportFormat;
  readonly filter: string;
  readonly out: string | null;
  readonly tab: RecordTab;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly includeRestricted: readonly string[];
  readonly notes: boolean;
};
export type Parsed = { readonly kind: "run"; readonly options: Options } | { readonly kind: "help" } | { readonly kind: "wrong"; readonly sentence: string };

const options = {
  format: { type: "string" }, filter: { type: "string", default: "" }, out: { type: "string" }, tab: { type: "string", default: "counted" }, sort: { type: "string", default: "ref" },
  order: { type: "string", default: "asc" }, "include-restricted": { type: "string", default: "" }, notes: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false },
} as const;

const wrong = (sentence: string): Parsed => ({ kind: "wrong", sentence });

/** Read the command line: every option checked, or one sentence on what is wrong with it. */
export function readOptions(args: readonly string[]): Parsed {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return { kind: "help" };
  const format = exportFormats.find((one) => one === values.format);
  const tab = recordTabs.find((one) => one === values.tab);
  const sort = sortKeys.find((one) => one === values.sort);
  if (format === undefined) return wrong(values.format === undefined ? `Name a --format: ${exportFormats.join(", ")}.` : `--format ${values.format} is none of ${exportFormats.join(", ")}.`);
  if (tab === undefined) return wrong(`--tab ${values.tab} is none of ${recordTabs.join(", ")}.`);
  if (sort === undefined) return wrong(`--sort ${values.sort} is none of ${sortKeys.join(", ")}.`);
  if (values.order !== "asc" && values.order !== "desc") return wrong(`--order ${values.order} is neither asc nor desc.`);
  return {
    kind: "run",
    options: {
      format, tab, sort, descending: values.order === "desc", out: values.out ?? null, notes: values.notes,
      filter: values.filter.replace(/^[^?]*\?/, ""), includeRestricted: values["include-restricted"].split(",").filter((code) => code !== ""),
    },
  };
}
