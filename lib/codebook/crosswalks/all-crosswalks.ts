import type { ValueListName } from "../lists";
import { acledActors, acledDatePrecision, acledPlacePrecision } from "./acled";
import { acledEvents } from "./acled-events";
import type { CrosswalkFormat } from "./crosswalk";
import { gtdActors, gtdEventTypes, gtdForces, gtdPlacePrecision, gtdTargets } from "./gtd";
import { ucdpActors } from "./ucdp-actors";
import { ucdpDeaths, ucdpKinds } from "./ucdp-kinds";
import { ucdpCodeStatus, ucdpDatePrecision, ucdpPlacePrecision, ucdpUnit } from "./ucdp-precision";

/** One crosswalk as it is shown: from, to and why, all in words or codes. */
export type ShownCrosswalk = {
  readonly format: CrosswalkFormat;
  readonly column: string;
  readonly field: string;
  /** The list that the values of `to` belong to; null where they are fields or several. */
  readonly list: ValueListName | null;
  readonly rules: readonly { readonly from: string; readonly to: string; readonly reason: string }[];
};

const parties = { iskp: "IS", authorities: "the government in control", "armed-group": "another armed group", "foreign-state": "another state", unidentified: "a side not named" } as const;
const violence = { "1": "1 state-based", "2": "2 non-state", "3": "3 one-sided" } as const;
const acting = { armed: "the one armed side", group: "the side not of the state", state: "the side of the state", nobody: "nobody" } as const;

const between = (first: string | null, last: string | null) =>
  first === null ? (last === null ? "" : ` until ${last}`) : last === null ? ` from ${first}` : ` from ${first} to ${last}`;

/** Every rule by which a code of UCDP, ACLED or GTD becomes one of ours, for pages and the generated codebook. */
export const allCrosswalks: readonly ShownCrosswalk[] = [
  { ...ucdpPlacePrecision, list: "placePrecision" },
  { ...ucdpDatePrecision, list: "datePrecision" },
  { ...ucdpUnit, list: "unit" },
  { ...ucdpCodeStatus, list: "clarity" },
  { format: "ucdp", column: "side_a, side_b", field: "assessedActor", list: "actor", rules: ucdpActors.map(({ from, first, last, to, reason }) => ({ from: `${from}${between(first, last)}`, to, reason })) },
  {
    format: "ucdp", column: "type_of_violence, side_a", field: "kind", list: "kind",
    rules: ucdpKinds.map(({ violence: type, sideA, kind, reason }) => ({ from: `${violence[type]}${sideA === null ? "" : `, by ${parties[sideA]}`}`, to: kind, reason })),
  },
  { format: "ucdp", column: "deaths_a, deaths_b", field: "killedAuthorities and the other parts", list: null, rules: ucdpDeaths.map(({ party, to, reason }) => ({ from: `dead of ${parties[party]}`, to, reason })) },
  { ...acledPlacePrecision, list: "placePrecision" },
  { ...acledDatePrecision, list: "datePrecision" },
  { format: "acled", column: "actor1, actor2", field: "assessedActor", list: "actor", rules: acledActors.map(({ begins, to, reason }) => ({ from: `${begins}…`, to, reason })) },
  {
    format: "acled", column: "sub_event_type", field: "kind, eventType", list: null,
    rules: acledEvents.map(({ from, acts, kind, eventType, reason }) => ({
      from, to: `${kind === "by-actor" ? "operation, attack or other by who acted" : kind}; ${eventType}; acted: ${acting[acts]}`, reason,
    })),
  },
  { ...gtdPlacePrecision, list: "placePrecision" },
  { ...gtdEventTypes, list: "eventType" },
  { ...gtdTargets, list: "targetType" },
  { format: "gtd", column: "targtype1 3 and 4, iyear", field: "targetType", list: "targetType", rules: [
    { from: "before 2021-08-15", to: gtdForces.before, reason: gtdForces.reason },
    { from: "from 2021-08-15", to: gtdForces.since, reason: gtdForces.reason },
  ] },
  { ...gtdActors, list: "actor" },
];
