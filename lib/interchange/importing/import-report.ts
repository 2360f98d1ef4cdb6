import type { Recognition } from "../open-import";
import type { FileProblem } from "../unreadable-file";
import type { NearDuplicatesFound } from "./near-duplicates-of-file";

/** What was found in a file, and what an import of it does or did. Plain data: it is kept as JSON text and answered by the API. */
export type ImportReport = {
  readonly recognition: Omit<Recognition, "dataset">;
  readonly dataset: { readonly code: string; readonly title: string; readonly version: string | null; readonly licence: string; readonly redistribution: string; readonly isNew: boolean };
  readonly version: string | null;
  readonly country: string;
  readonly rows: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly added: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly refused: number;
  /** Rows taken with at least one warning. */
  readonly warnings: number;
  /** Fields of records here that read otherwise in the file and stay as they are, because a person changed them since or they were redacted. */
  readonly fieldsKept: number;
  /** Links to records that are neither here nor in the file. */
  readonly linksLeftOut: number;
  /** First and last day of the rows taken. */
  readonly first: string | null;
  readonly last: string | null;
  /** How many rows each; the countries are those out of scope. */
  readonly countries: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly doubts: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly warningCodes: Readonly<Record<string, number>>;
  readonly nearDuplicates: NearDuplicatesFound;
  /** Seconds, and milliseconds that single writes held the lock. A large file is read while it is written: then the seconds overlap. */
  readonly took: { readonly readSeconds: number; readonly compareSeconds: number; readonly writeSeconds: number; readonly locks: number; readonly longestLockMs: number; readonly medianLockMs: number; readonly flipMs: number };
};

export type ImportPhase = "looking" | "writing" | "publishing";

export type ImportProgress = {
  readonly phase: ImportPhase;
  readonly rows: number;
  /** 0 to 1; null where nobody can tell yet. */
  readonly fraction: number | null;
  readonly rowsPerSecond: number;
  readonly secondsLeft: number | null;
};

export type ImportProblem =
  | { readonly kind: "unreadable"; readonly problem: FileProblem }
  | { readonly kind: "needs-a-dataset" }
  | { readonly kind: "needs-a-mapping"; readonly recognition: Omit<Recognition, "dataset"> }
  /** Another import fills the same dataset. */
  | { readonly kind: "occupied"; readonly batch: string }
  /** What is here changed under it: to be looked at again. */
  | { readonly kind: "overtaken" }
  /** It was taken for abandoned and removed. */
  | { readonly kind: "swept" }
  | { readonly kind: "busy" }
  | { readonly kind: "stopped" }
  | { readonly kind: "disk-full" }
  | { readonly kind: "store-refused"; readonly reasons: readonly string[] }
  /** Rows were refused and nobody said to leave them out: nothing was written. */
  | { readonly kind: "rows-refused"; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly detail: string };

export type ImportEnd =
  | { readonly kind: "looked"; readonly report: ImportReport }
  | { readonly kind: "live"; readonly report: ImportReport; readonly batch: string | null; readonly revision: number | null }
  | { readonly kind: "not-imported"; readonly problem: ImportProblem };
