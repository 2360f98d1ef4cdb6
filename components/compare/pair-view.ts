/** What the list of pairs shows; words are chosen on the server, where the records are. */
export type PairFact = {
  readonly label: string;
  readonly values: readonly [string, string];
  /** 0 to 1; null where neither record says anything; undefined where it is not compared. */
  readonly part: number | null | undefined;
};

export type PairView = {
  readonly refs: readonly [string, string];
  readonly state: "pending" | "blocked" | "matched" | "rejected";
  readonly score: number | null;
  readonly facts: readonly PairFact[];
  /** What stands in the way, and whether a record has other candidates. */
  readonly notes: readonly string[];
  readonly decided: string | null;
};

/** What the server answers to a decision. */
export type DecisionAnswer =
  | { readonly kind: "decided" }
  | { readonly kind: "needs-handle" }
  | { readonly kind: "conflict"; readonly conflicts: readonly { readonly ref: string; readonly with: string | null }[] }
  | { readonly kind: "no-such-record" | "busy" | "failed" };

export type BulkAnswer =
  | { readonly kind: "looked" | "accepted" | "changed"; readonly pairs: number; readonly left: number }
  | { readonly kind: "undone"; readonly reopened: number }
  | { readonly kind: "needs-handle" | "busy" | "failed" };

export type PairWord = "matched" | "rejected" | "reopened";

/** What the list may ask of the server. */
export type PairActions = {
  readonly decide: (request: { readonly datasets: string; readonly refs: readonly [string, string]; readonly decision: PairWord }) => Promise<DecisionAnswer>;
  readonly accept: (request: { readonly datasets: string; readonly filter: string; readonly minScore: number; readonly expected: number | null }) => Promise<BulkAnswer>;
  readonly undo: (request: { readonly datasets: string; readonly bulkId: string }) => Promise<BulkAnswer>;
  readonly signIn: (handle: string) => Promise<{ readonly kind: "signed-in"; readonly handle: string } | { readonly kind: "refused" }>;
};
