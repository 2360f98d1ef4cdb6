/** Who makes a change, when (ISO instant; the clock is the caller's) and why. */
export type Signature = { readonly who: string; readonly at: string; readonly why: string | null };

/** The database was held by somebody else for as long as we waited. Nothing was saved. */
export type Busy = { kind: "busy" };

export type NoSuchRecord = { kind: "no-such-record"; ref: string };

/** Why a value cannot be stored, by the path of its field ("sources.0.url"). The codebook's own checks come before, in `lib/entry`. */
export type Problem = {
  field: string;
  reason:
    | "nul-in-text"
    | "broken-text"
    | "number-out-of-range"
    | "required"
    | "no-such-record"
    | "no-such-source"
    | "no-such-dataset"
    | "no-such-batch"
    | "not-open-for-entry"
    | "already-taken"
    | "not-redactable"
    | "not-staging"
    | "not-live"
    | "not-undone";
};

export type Refused = { kind: "refused"; problems: Problem[] };
