import type { Attribution, EnteredField, Relation, Source } from "@/lib/codebook/incident";

/**
 * What the form holds: every entered field as text, exactly as typed. Derived from the codebook; pages pass the values that `lib/entry`
 * makes, and the compiler holds the two together.
 */
export type CodeListName = "provinceAlternatives" | "targetCommunities";
export type GroupName = "attributions" | "relations" | "sources";
export type ScalarName = Exclude<EnteredField, CodeListName | GroupName>;

type Texts<T> = { readonly [F in keyof T]: string };
export type AttributionEntry = Texts<Attribution>;
export type RelationEntry = Texts<Relation>;
export type SourceEntry = Texts<Source>;
export type GroupEntries = { readonly attributions: AttributionEntry; readonly relations: RelationEntry; readonly sources: SourceEntry };

export type FormValues = { readonly [F in ScalarName]: string } & { readonly [F in CodeListName]: readonly string[] } & {
  readonly [G in GroupName]: readonly GroupEntries[G][];
};

/** A problem found on the server, worded there. `field` is the path in the form: `killedLow`, `sources.0.url`, empty for the whole record. */
export type FormProblem = { readonly field: string; readonly code: string; readonly severity: "error" | "warning"; readonly text: string };

/** A record that may tell of the same event, as shown beside the draft. */
export type DuplicateView = {
  readonly ref: string;
  /** Status and dataset, in words. */
  readonly about: string;
  /** 0 to 100. */
  readonly score: number;
  readonly rows: readonly DuplicateRow[];
};
/** One respect side by side. `unclear`: known of one of the two only, or half alike. */
export type DuplicateRow = { readonly label: string; readonly mine: string; readonly theirs: string; readonly verdict: "same" | "different" | "unclear" };

/** What somebody else did to a record while it was being edited. */
export type ChangeNote = { readonly field: string; readonly who: string; readonly at: string; readonly why: string | null; readonly version: number };

/** What an edit started from. */
export type EditBase = { readonly ref: string; readonly version: number; readonly values: FormValues };

/** Everything a person typed and decided, which a draft keeps. */
export type FormContent = {
  readonly values: FormValues;
  readonly dataset: string;
  readonly why: string;
  /** Refs of records that the analyst called different events. */
  readonly differentFrom: readonly string[];
  readonly base: EditBase | null;
};

export type SaveIntent = "save" | "draft" | "next";
export type SaveRequest = FormContent & { readonly id: string; readonly intent: SaveIntent };

export type SaveAnswer =
  /** Stored; `address` is where to go. */
  | { readonly kind: "saved"; readonly ref: string; readonly version: number; readonly address: string }
  | { readonly kind: "rejected"; readonly problems: readonly FormProblem[] }
  | { readonly kind: "duplicates"; readonly duplicates: readonly DuplicateView[]; readonly problems: readonly FormProblem[] }
  | { readonly kind: "conflict"; readonly version: number; readonly theirs: FormValues; readonly changes: readonly ChangeNote[] }
  /** The same entry was saved before with other content: what was typed since can become an edit at `address`. */
  | { readonly kind: "saved-before"; readonly ref: string; readonly address: string }
  | { readonly kind: "needs-handle"; readonly wrong: boolean }
  | { readonly kind: "no-such-record"; readonly ref: string }
  | { readonly kind: "busy" };

/** What the server answers when it keeps a draft: that it did, and what it thinks of it. */
export type DraftAnswer = { readonly kind: "kept"; readonly problems: readonly FormProblem[]; readonly duplicates: readonly DuplicateView[] } | { readonly kind: "busy" }
  /** Another window saved this entry: there is nothing left to keep. */
  | { readonly kind: "saved-before"; readonly ref: string };

export type DraftLine = { readonly id: string; readonly title: string; readonly ref: string | null; readonly updatedAt: string };

/** What a form without JavaScript gets back: everything that was typed, and what the server thinks of it. */
export type PostedForm = { readonly id: string; readonly content: FormContent; readonly answer: SaveAnswer | null };

/** What the form asks of the server. */
export type FormActions = {
  readonly save: (request: SaveRequest) => Promise<SaveAnswer>;
  readonly submit: (previous: PostedForm | null, form: FormData) => Promise<PostedForm | null>;
  readonly signIn: (handle: string) => Promise<{ readonly kind: "signed-in"; readonly handle: string } | { readonly kind: "refused" }>;
  readonly discard: (id: string) => Promise<{ readonly kind: "discarded" } | { readonly kind: "busy" }>;
  /** Begins an edit of `ref` that adds the sources of this entry to it. */
  readonly carrySources: (request: { readonly content: FormContent; readonly ref: string }) => Promise<{ readonly kind: "carried"; readonly address: string } | { readonly kind: "busy" } | { readonly kind: "no-such-record" }>;
};

/** Entries as they are added, and the form before anybody typed. */
export type BlankForm = { readonly values: FormValues; readonly attribution: AttributionEntry; readonly relation: RelationEntry; readonly source: SourceEntry };
