import type { AttributionMode, ClaimStatus } from "../codebook/classes";
import type { IncidentDraft } from "../codebook/incident";
import type { IsoDay, IsoMonth } from "../codebook/iso-day";
import type { ProvinceCode } from "../codebook/provinces";

type Coded = Pick<
  IncidentDraft,
  "kind" | "eventType" | "clarity" | "datePrecision" | "dateBasis" | "assessedActor" | "announcedAgainst" | "labelStanding" | "targetType" | "targetAffiliation" | "targetCommunities" | "targetCountry"
>;
type Toll = Pick<
  IncidentDraft,
  | "killedBest" | "killedCivilians" | "killedAuthorities" | "killedOpposition" | "killedSuspects" | "killedUnknown" | "attackersKilled" | "injuredBest"
  | "detainedBest" | "detainedFormerRepublic" | "killedInCustody"
>;

/** What the findings may ask of a record, built from the full record, on the server only. */
export type EvidenceRecord = Coded & Toll & {
  readonly ref: string;
  /** The id in the dataset it came from; null for records entered by hand. */
  readonly externalId: string | null;
  readonly province: ProvinceCode | null;
  readonly dateStart: IsoDay;
  readonly dateEnd: IsoDay;
  /** The month of the first day: the cluster of waves. */
  readonly month: IsoMonth;
  readonly classA: Readonly<Record<AttributionMode, boolean>>;
  readonly classO: boolean;
  readonly claimStatus: ClaimStatus;
  /** Some voice says that ISKP claimed it, whatever its kind. */
  readonly claimedByIskp: boolean;
  /** Why the record stays out of every test, before class and window are asked; null when it does not. */
  readonly out: "status" | "duplicate" | "aggregate" | null;
  /** Distinct publishers of its public and confidential sources, and who carried them. */
  readonly publishers: readonly string[];
  readonly carriers: readonly string[];
  /** Who carried each publisher, in the order of `publishers`; null where some source of it was read itself, or through several carriers. */
  readonly carriedBy: readonly (string | null)[];
  /** Whose side each distinct publisher stands on, as coded, in the order of `publishers`; `null` in the list: not judged. */
  readonly parties: readonly (string | null)[];
  /** One distinct publisher, and the actor's own voice: *claimed* for attacks, *announced* for operations. */
  readonly partisanOnly: boolean;
  readonly relations: readonly { readonly type: string; readonly ref: string }[];
};
