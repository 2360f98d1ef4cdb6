export type ClaimId = `C${number}`;
export type ScenarioId = `S${number}`;

/** A claim of a text as data. `testable`: whether incident records can speak to it, to an implication of it, or not at all. */
export type Claim = {
  /** Stable: code, tests, addresses and exports use it. */
  readonly id: ClaimId;
  readonly name: string;
  /** What the text says, in our words. */
  readonly statement: string;
  /** Where in the text it stands. */
  readonly section: string;
  readonly testable: "yes" | "partly" | "no";
  /** What incident records can contribute, whatever the answer. */
  readonly recordsCanShow: string;
  /** What no incident record can settle of it; absent only where records speak to the whole claim. */
  readonly cannotShow?: string;
  /** Incidents of a dataset that the claim names or seems to mean, by their id there. */
  readonly incidents: readonly NamedIncident[];
  /** What the claim mentions and the dataset does not hold. */
  readonly notFound: readonly string[];
  /** A filter that opens the records bearing on the claim, as query keys of the table. */
  readonly recordsQuery?: string;
};

export type NamedIncident = { readonly dataset: string; readonly externalId: string; readonly why: string };

/** A rival account that the claims are weighed against. */
export type Scenario = {
  readonly id: ScenarioId;
  readonly name: string;
  readonly statement: string;
  /** What the text makes of it. */
  readonly standing: string;
};

/** A text whose claims are set beside the data. It has no author here: the text is anonymous. */
export type Essay = {
  readonly id: string;
  readonly argument: readonly string[];
  readonly remarks: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly claims: readonly Claim[];
};

/** What a text's own file holds; its claims are a file each beside it. */
export type EssayText = Omit<Essay, "claims">;
