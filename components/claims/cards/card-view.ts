/** A finding card as lists show it. */
export type CardLine = {
  readonly id: string;
  readonly kind: "claim" | "finding" | "figure";
  readonly claim: string;
  readonly finding: string;
  readonly title: string;
  readonly filter: string;
  readonly claimVersion: number;
  readonly findingVersion: number;
  readonly revision: number;
  readonly dataHash: string;
  readonly used: number;
  readonly setAside: number;
  readonly seed: number | null;
  readonly draws: number | null;
  readonly codeVersion: string;
  readonly createdAt: string;
  readonly who: string;
  readonly note: string | null;
  readonly dataset: string;
};

export type Move = { readonly ref: string; readonly then: number | null; readonly now: number | null };
