import type { CodeOf } from "../lists";

/** Who a side is, as far as the rules below ask. */
export type UcdpParty = "iskp" | "authorities" | "armed-group" | "foreign-state" | "unidentified";

export type UcdpKindRule = {
  /** UCDP's type_of_violence: 1 state-based, 2 non-state, 3 one-sided. */
  readonly violence: "1" | "2" | "3";
  /** Side A, the one that acts in one-sided violence; null: any. */
  readonly sideA: UcdpParty | null;
  readonly kind: CodeOf<"kind">;
  /** Set where the authorities act: UCDP does not code whom they announced that they acted against. */
  readonly announcedAgainst: CodeOf<"announcedAgainst"> | null;
  readonly reason: string;
};

/**
 * What kind of record is a UCDP event? The first rule that fits holds. UCDP does not code who began a state-based event (side A is the
 * government by definition), so direction is read from one-sided violence alone.
 */
export const ucdpKinds: readonly UcdpKindRule[] = [
  { violence: "3", sideA: "iskp", kind: "attack", announcedAgainst: null, reason: "One-sided violence by IS against civilians: the acting side is ISKP by definition." },
  { violence: "3", sideA: "authorities", kind: "operation", announcedAgainst: "not-coded", reason: "One-sided violence by the government in control. UCDP does not code whom it announced that it acted against, so the record stays outside Class O." },
  { violence: "3", sideA: "armed-group", kind: "attack", announcedAgainst: null, reason: "One-sided violence by an armed group." },
  { violence: "3", sideA: "unidentified", kind: "attack", announcedAgainst: null, reason: "Violence against civilians by an actor whom UCDP does not name: an attack by somebody unidentified, and in doubt." },
  { violence: "3", sideA: "foreign-state", kind: "other", announcedAgainst: null, reason: "Neither an armed group's attack nor an operation of the authorities in control." },
  { violence: "1", sideA: null, kind: "clash", announcedAgainst: "not-coded", reason: "State-based: UCDP names the government as side A whoever began, so the initiator is not known." },
  { violence: "2", sideA: null, kind: "clash", announcedAgainst: null, reason: "Non-state: the order of the sides says nothing of who began." },
];

/** The rule for an event; null where type_of_violence is none of UCDP's. */
export function ucdpKind(violence: string, sideA: UcdpParty): UcdpKindRule | null {
  return ucdpKinds.find((rule) => rule.violence === violence && (rule.sideA === null || rule.sideA === sideA)) ?? null;
}

type SplitField = "killedAuthorities" | "killedOpposition" | "killedSuspects" | "killedUnknown" | "killedCivilians";

/** Where the dead of a side go in our split. Civilians and unknown have columns of their own in UCDP. */
export const ucdpDeaths: readonly { readonly party: UcdpParty; readonly to: SplitField; readonly reason: string }[] = [
  { party: "authorities", to: "killedAuthorities", reason: "The dead of the government side, the Republic's before the takeover and the Taliban's after it." },
  { party: "iskp", to: "killedSuspects", reason: "Counted as fighters of IS mostly on the word of the government side: our field for those whom the authorities call suspects." },
  { party: "armed-group", to: "killedOpposition", reason: "Members of an armed group." },
  { party: "foreign-state", to: "killedUnknown", reason: "The split has no place for soldiers of another state; they are in the total." },
  { party: "unidentified", to: "killedUnknown", reason: "UCDP does not say which side they belonged to." },
];

export function ucdpDeathsField(party: UcdpParty): SplitField {
  return ucdpDeaths.find((rule) => rule.party === party)?.to ?? "killedUnknown";
}
