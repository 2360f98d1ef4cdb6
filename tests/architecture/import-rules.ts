/** The import table of the design, one row a folder. Paths are prefixes of files from the root of the tree. */
export type ImportRule = {
  folder: string;
  /** Files of the product it may import; its own folder always. */
  may: readonly string[];
  /** Files of which it may import types alone. */
  types?: readonly string[];
  /** Packages, by the beginning of their name; `undefined`: any but those kept for one place below. */
  packages?: readonly string[];
  /** Exceptions within the folder: one file that may import more. */
  except?: { files: RegExp; may: readonly string[]; packages?: readonly string[] };
};

/** The half of the store that can change nothing; connect also makes writing stores, which these files have no use for. */
export const readingHalf = [
  "lib/store/connect.ts", "lib/store/bulk-columns.ts", "lib/store/changed-records.ts", "lib/store/read-incident.ts", "lib/store/list-changes.ts", "lib/store/change.ts",
  "lib/store/datasets.ts", "lib/store/search-log.ts", "lib/store/batches.ts", "lib/store/revision.ts", "lib/store/stored-incident.ts", "lib/store/results.ts",
];

const lib = (...names: string[]) => names.map((name) => `lib/${name}/`);

export const importRules: readonly ImportRule[] = [
  { folder: "lib/codebook/", may: [], packages: ["zod"] },
  { folder: "lib/entry/", may: lib("codebook", "geography"), packages: ["zod"] },
  { folder: "lib/geography/", may: [...lib("codebook"), "seed/boundaries/"], packages: ["topojson-", "d3-geo", "geojson"] },
  { folder: "lib/store/", may: lib("codebook"), packages: ["@prisma/", "better-sqlite3", "node:"] },
  {
    folder: "lib/read/",
    may: lib("codebook", "geography"),
    packages: [],
    except: { files: /^lib\/read\/(load(-evidence)?\.ts$|loading\/)/, may: readingHalf, packages: ["node:", "tsx"] },
  },
  {
    folder: "lib/interchange/",
    may: lib("codebook", "entry"),
    types: lib("read"),
    packages: ["csv-", "geojson", "hyparquet-writer", "node:", "sax", "yauzl", "yazl"],
    // What carries a file into the store and out of it, for the server and the shell alike: the only places of lib/interchange that have a database
    // and threads. What leaves is chosen by lib/read's filter.
    except: { files: /^lib\/interchange\/(importing|exporting)\//, may: lib("store", "read"), packages: ["tsx", "uuid"] },
  },
  { folder: "lib/analysis/", may: [], types: lib("codebook"), packages: ["@stdlib/", "jstat"] },
  { folder: "lib/compare/", may: lib("codebook", "entry", "geography", "read", "analysis"), packages: [] },
  {
    folder: "lib/claims/",
    may: lib("codebook", "geography", "analysis", "read"),
    // For hashes of what was fixed and of what it was computed on.
    packages: ["node:crypto"],
    // What runs the claims and keeps what they gave: the one place of lib/claims that has a database, a clock and threads.
    except: { files: /^lib\/claims\/running\//, may: lib("store"), packages: ["node:", "tsx", "uuid"] },
  },
  { folder: "components/", may: lib("codebook", "geography", "read"), types: lib("analysis", "compare", "claims") },
  { folder: "app/", may: [...lib("codebook", "entry", "geography", "store", "read", "interchange", "analysis", "compare", "claims"), "components/", "seed/boundaries/"] },
  { folder: "seed/", may: lib("codebook", "geography", "entry", "store") },
  { folder: "scripts/", may: ["lib/", "seed/"] },
  { folder: "prisma/", may: [] },
];

/** What has one door: the only folders that may import it, whoever else asks. */
export const oneDoor: readonly { what: string; pattern: string; only: readonly string[] }[] = [
  { what: "leaflet", pattern: "(^|/)node_modules/(leaflet|react-leaflet|@react-leaflet)/", only: ["components/map/"] },
  { what: "recharts", pattern: "(^|/)node_modules/recharts/", only: ["components/charts/"] },
  { what: "the generated database client", pattern: "^lib/store/generated/", only: ["lib/store/"] },
  { what: "Prisma and its driver", pattern: "(^|/)node_modules/(@prisma|better-sqlite3)/", only: ["lib/store/", "scripts/"] },
  { what: "the store's way from database to columns", pattern: "^lib/read/(load(-evidence)?\\.ts$|loading/)", only: ["lib/read/", "lib/claims/running/", "app/", "scripts/"] },
  { what: "tests", pattern: "^tests/", only: ["tests/"] },
  { what: "scripts", pattern: "^scripts/", only: ["scripts/"] },
];
