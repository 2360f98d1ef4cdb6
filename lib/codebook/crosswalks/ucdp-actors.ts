import { parseIsoDay } from "../iso-day";
import type { IsoDay } from "../iso-day";
import type { CodeOf } from "../lists";

/** The day from which UCDP's *Government of Afghanistan* is the Taliban authorities. The last day of the Republic is the one before. */
export const TAKEOVER = parseIsoDay("2021-08-15") as IsoDay;

type Actor = CodeOf<"actor">;

/** A side as UCDP names it, in force between two days, both included; null is open. */
export type UcdpActorRule = {
  readonly from: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly to: Actor;
  readonly reason: string;
  /** The side is the government in whose hands the country was. */
  readonly isAuthorities?: true;
};

const GOVERNMENT = "Government of Afghanistan";

/** The first rule that fits name and day holds. UCDP keeps one name and one id for every government of the country, so the day decides. */
export const ucdpActors: readonly UcdpActorRule[] = [
  { from: GOVERNMENT, first: "2021-08-15", last: null, to: "taliban", isAuthorities: true, reason: "From the takeover on the government side is the Taliban authorities; UCDP keeps name and id." },
  { from: GOVERNMENT, first: "2001-11-14", last: "2021-08-14", to: "republic", isAuthorities: true, reason: "After the Taliban lost Kabul on 13 November 2001 the government side is the administration that became the Islamic Republic." },
  { from: GOVERNMENT, first: "1996-09-27", last: "2001-11-13", to: "taliban", isAuthorities: true, reason: "The Taliban held Kabul: in these years UCDP's government side is theirs, against the United Front." },
  { from: GOVERNMENT, first: null, last: "1996-09-26", to: "republic", isAuthorities: true, reason: "Governments before the Taliban: the codebook has no actor of their own, and the code for the state before the takeover is the nearest. The row carries a warning." },
  { from: "Taleban", first: null, last: null, to: "taliban", reason: "UCDP's spelling." },
  { from: "IS", first: null, last: null, to: "iskp", reason: "UCDP names no branch; in Afghanistan it is ISKP." },
  { from: "NRF", first: null, last: null, to: "nrf", reason: "Same group." },
  { from: "AFF", first: null, last: null, to: "aff", reason: "Same group." },
  { from: "TTP", first: null, last: null, to: "ttp", reason: "Same group." },
  { from: "Government of Pakistan", first: null, last: null, to: "pakistan", reason: "Same state." },
  { from: "Government of United States of America", first: null, last: null, to: "usa-allies", reason: "Same state." },
  { from: "Government of United Kingdom", first: null, last: null, to: "usa-allies", reason: "An ally of the United States in Afghanistan." },
];

/** UCDP's placeholders for sides that nobody named: `XXX615`, `XXX160`. */
const PLACEHOLDER = /^XXX\d*/i;

export type UcdpActor = {
  readonly actor: Actor;
  readonly isAuthorities: boolean;
  /** `known`: a rule held; `placeholder`: UCDP itself names nobody; `unlisted`: a group that the codebook has no code for. */
  readonly how: "known" | "placeholder" | "unlisted";
};

/** Which of our actors is this side on that day? A group without a code of ours is other armed opposition under the Taliban authorities, before them unidentified: its name stays in the record's text. */
export function ucdpActor(side: string, day: IsoDay): UcdpActor {
  const rule = ucdpActors.find(({ from, first, last }) => from === side && (first === null || day >= first) && (last === null || day <= last));
  if (rule) return { actor: rule.to, isAuthorities: rule.isAuthorities === true, how: "known" };
  if (PLACEHOLDER.test(side)) return { actor: "unidentified", isAuthorities: false, how: "placeholder" };
  return { actor: day >= TAKEOVER ? "armed-opposition" : "unidentified", isAuthorities: false, how: "unlisted" };
}
