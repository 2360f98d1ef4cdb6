/**
 * A file that cannot be read, or no further. Each code has a fixed set of values; the sentences for people are in the catalogue `import`
 * under `file`, one a code.
 */
export const fileProblemCodes = {
  "empty-file": [],
  "binary-file": [],
  "old-excel-file": [],
  "no-header": [],
  "repeated-column": ["column"],
  "quote-not-closed": ["line"],
  "field-too-long": ["line", "limit"],
  "row-too-long": ["line", "limit"],
  "too-many-columns": ["line", "limit"],
  "zip-broken": ["detail"],
  "zip-encrypted": [],
  "zip-empty": [],
  "zip-several-files": ["files"],
  "zip-inside-zip": ["file"],
  "zip-bomb": ["limit"],
  "xlsx-broken": ["detail"],
  "xlsx-no-sheet": [],
  "xlsx-too-large": ["limit"],
  "geojson-broken": ["detail"],
  "geojson-no-features": [],
  "needs-a-mapping": [],
  "mapping-does-not-fit": ["column"],
} as const satisfies Record<string, readonly string[]>;

export type FileProblemCode = keyof typeof fileProblemCodes;
export type FileProblem = { readonly code: FileProblemCode; readonly values: Readonly<Record<string, string | number>> };

/** Thrown while a file is opened or its rows are read; what was read before it stands and must not be made live. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    const details = Object.entries(values).map(([name, value]) => `${name} ${value}`);
    super(`${code}${details.length > 0 ? ` (${details.join(", ")})` : ""}`);
    this.name = "UnreadableFile";
    this.problem = { code, values };
  }
}
