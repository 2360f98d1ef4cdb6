import { provinceByCode } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import { valueLists } from "../../codebook/lists";
import type { CodeOf } from "../../codebook/lists";
import { dayNumber, isoDayFromNumber, monthOf } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import { labelOf } from "../../codebook/value-list";
import { acledActors } from "../../codebook/crosswalks/acled";
import { TAKEOVER } from "../../codebook/crosswalks/ucdp-actors";
import type { Source } from "../../codebook/incident";
import { csvText } from "../atlas-csv";
import { acledShapedColumns } from "./acled-columns";
import type { AcledColumn } from "./acled-columns";
import { placeOf } from "./export-values";
import type { ExportValues } from "./export-values";

type EventType = CodeOf<"eventType">;
type Target = CodeOf<"targetType">;
type Actor = CodeOf<"actor">;

const CIVILIANS = "Civilians";
/** Targets that are unarmed people or their places, whoever they are. Officials of the authorities are not among them, nor those of whom only a label is known. */
const civilianTargets: ReadonlySet<Target> = new Set([
  "worship-place", "religious-figure", "community-people", "education", "health", "diplomatic", "foreign-nationals", "public-space", "transport", "aid-ngo", "media",
  "activist-civil-society", "finance-business", "private-home",
]);

/** Sub-events that follow from the event type alone, each the value that the reading of ACLED files turns into that event type. */
const subEvents: Partial<Record<EventType, string>> = {
  "suicide-bombing": "Suicide bomb", ied: "Remote explosive/landmine/IED", grenade: "Grenade", "rocket-or-mortar": "Shelling/artillery/missile attack", clash: "Armed clash",
  abduction: "Abduction/forced disappearance", arrest: "Arrests", "infrastructure-sabotage": "Looting/property destruction", "killing-in-custody": "Attack",
};
/** Those that are one thing against civilians and another against armed men. */
const assaults: ReadonlySet<EventType> = new Set(["armed-assault", "assassination", "complex-attack"]);

const eventTypes: Readonly<Record<string, readonly [event: string, disorder: string]>> = {
  "Suicide bomb": ["Explosions/Remote violence", "Political violence"], "Remote explosive/landmine/IED": ["Explosions/Remote violence", "Political violence"],
  Grenade: ["Explosions/Remote violence", "Political violence"], "Shelling/artillery/missile attack": ["Explosions/Remote violence", "Political violence"],
  "Armed clash": ["Battles", "Political violence"], Attack: ["Violence against civilians", "Political violence"],
  "Abduction/forced disappearance": ["Violence against civilians", "Political violence"], Arrests: ["Strategic developments", "Strategic developments"],
  "Looting/property destruction": ["Strategic developments", "Strategic developments"],
};

/** Types of actor by ACLED's words and number. Unidentified actors, and those whose type changed with the times in other ways, have none. */
function interOf(actor: Actor, day: string): string {
  switch (actor) {
    case "iskp": case "nrf": case "aff": case "armed-opposition": case "ttp": return "Rebel group";
    case "taliban": case "haqqani": return day >= TAKEOVER ? "State forces" : "Rebel group";
    case "republic": return "State forces";
    case "pakistan": case "usa-allies": return "External/Other forces";
    default: return "";
  }
}
/** Groups that ACLED names as we do, by the name under which its files are read; of states it names army and police, which our codes do not tell. */
const sameName: ReadonlySet<Actor> = new Set(["iskp", "taliban", "haqqani", "nrf", "aff", "ttp", "unidentified"]);

function nameOf(actor: Actor): string {
  if (actor === "none") return "";
  const known = sameName.has(actor) ? acledActors.find(({ to }) => to === actor)?.begins : undefined;
  return known ?? labelOf(valueLists.actor, actor);
}

const interNumbers: Readonly<Record<string, number>> = { "State forces": 1, "Rebel group": 2, [CIVILIANS]: 7, "External/Other forces": 8 };

const textAt = (values: ExportValues, place: number): string => (values[place] === null || values[place] === undefined ? "" : String(values[place]));

/** Where a day in the middle of the bounds stands for them, and how precisely: ACLED's way of writing a week and a month. */
function whenOf(start: IsoDay, end: IsoDay): { date: string; precision: string } {
  const [first, last] = [dayNumber(start), dayNumber(end)];
  const days = last - first + 1;
  if (days === 1) return { date: start, precision: "1" };
  const middle = isoDayFromNumber(Math.floor((first + last) / 2));
  if (days <= 7) return { date: middle, precision: "2" };
  return monthOf(start) === monthOf(end) ? { date: middle, precision: "3" } : { date: "", precision: "" };
}

const geoPrecision: Readonly<Record<string, string>> = { site: "1", town: "1", vicinity: "2", district: "2", province: "3" };

function subEventOf(kind: string, event: EventType, target: Target): string {
  if (kind === "other") return "";
  const plain = subEvents[event];
  if (plain !== undefined) return plain;
  if (kind === "clash") return "Armed clash";
  if (!assaults.has(event)) return "";
  if (civilianTargets.has(target)) return "Attack";
  return target === "taliban-forces" ? "Armed clash" : "";
}

function targetSide(target: Target, day: string): { name: string; inter: string } {
  if (civilianTargets.has(target)) return { name: `${CIVILIANS} (Afghanistan)`, inter: CIVILIANS };
  switch (target) {
    case "taliban-forces": return { name: nameOf("taliban"), inter: interOf("taliban", day) };
    case "iskp-member": return { name: nameOf("iskp"), inter: interOf("iskp", day) };
    case "opposition": return { name: nameOf("armed-opposition"), inter: "" };
    default: return { name: "", inter: "" };
  }
}

function interaction(one: string, other: string): string {
  if (one === "" || other === "") return "";
  const [low, high] = (interNumbers[one] ?? 9) <= (interNumbers[other] ?? 9) ? [one, other] : [other, one];
  return `${low}-${high}`;
}

/** Semicolons part the publishers, so one within a name becomes a comma. */
function publishers(json: string): string {
  if (json === "" || json === "[]") return "";
  return (JSON.parse(json) as Pick<Source, "publisher">[]).map(({ publisher }) => publisher.replaceAll(";", ",")).join("; ");
}

const NOT_KNOWN = "unknown";

function communitiesOf(json: string): string {
  if (json === "" || json === "[]") return "";
  return (JSON.parse(json) as string[]).filter((code) => code !== NOT_KNOWN).map((code) => labelOf(valueLists.community, code)).join("; ");
}

function unitOf(code: string): string {
  return code === "" || code === NOT_KNOWN ? "" : labelOf(valueLists.actingUnit, code);
}

const tagged = ["kind", "eventType", "targetType", "announcedAgainst", "claimStatus", "status", "confidence", "unit"] as const;

/** One record in ACLED's columns: what is coded, what follows from it, and nothing that our codes do not tell. */
export function acledShape(values: ExportValues): Readonly<Record<AcledColumn, string>> {
  const at = (place: number) => textAt(values, place);
  const start = at(placeOf.dateStart) as IsoDay;
  const end = at(placeOf.dateEnd) as IsoDay;
  const { date, precision } = whenOf(start, end);
  const actor = at(placeOf.assessedActor) as Actor;
  const target = at(placeOf.targetType) as Target;
  const subEvent = subEventOf(at(placeOf.kind), at(placeOf.eventType) as EventType, target);
  const [eventType, disorder] = eventTypes[subEvent] ?? ["", ""];
  const inter1 = interOf(actor, start);
  const hit = targetSide(target, start);
  const killed = values[placeOf.killedBest];
  const attackers = values[placeOf.attackersKilled];
  const province = at(placeOf.province);
  return {
    event_id_cnty: at(placeOf.ref), event_date: date, year: start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : "", time_precision: precision,
    disorder_type: disorder, event_type: eventType, sub_event_type: subEvent,
    actor1: nameOf(actor), assoc_actor_1: unitOf(at(placeOf.actingUnit)), inter1,
    actor2: hit.name, assoc_actor_2: communitiesOf(at(placeOf.targetCommunities)), inter2: hit.inter, interaction: interaction(inter1, hit.inter),
    civilian_targeting: hit.inter === CIVILIANS ? "Civilian targeting" : "",
    iso: "4", region: "", country: "Afghanistan", admin1: province === "" ? "" : provinceByCode(province as ProvinceCode).name, admin2: at(placeOf.district), admin3: "",
    location: at(placeOf.place), latitude: at(placeOf.lat), longitude: at(placeOf.lng), geo_precision: geoPrecision[at(placeOf.placePrecision)] ?? "",
    source: publishers(at(placeOf.sources)), source_scale: "", notes: at(placeOf.summary),
    fatalities: typeof killed === "number" ? String(killed + (typeof attackers === "number" ? attackers : 0)) : "",
    tags: tagged.flatMap((column) => (values[placeOf[column]] === null ? [] : [`${column}=${at(placeOf[column])}`])).join("; "), timestamp: "",
  };
}

/** The header: with a byte order mark, as ACLED's files have. */
export function acledCsvHead(): string {
  return `\ufeff${acledShapedColumns.join(",")}\r\n`;
}

export function acledCsvRow(values: ExportValues): string {
  const shaped = acledShape(values);
  return `${acledShapedColumns.map((column) => (shaped[column] === "" ? "" : csvText(shaped[column]))).join(",")}\r\n`;
}
