import { acledActor, acledDatePrecision, acledInter, acledPlacePrecision } from "../../codebook/crosswalks/acled";
import type { AcledInter } from "../../codebook/crosswalks/acled";
import { acledEvent } from "../../codebook/crosswalks/acled-events";
import type { AcledEventRule } from "../../codebook/crosswalks/acled-events";
import { lookUp } from "../../codebook/crosswalks/crosswalk";
import { TAKEOVER } from "../../codebook/crosswalks/ucdp-actors";
import { textLimits } from "../../codebook/incident";
import { dayNumber, isoDayFromNumber, monthBounds, monthOf } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { CodeOf } from "../../codebook/lists";
import { blankInput, sourceOf } from "../coding/draft-input";
import type { ColumnsOfFields, DraftInput } from "../coding/draft-input";
import type { RowReading } from "../coding/row-reading";
import { settle } from "../coding/settle";
import { cutTo, listedSources } from "../coding/sources-of";
import type { FormatReader } from "./format-reader";

/** Columns without which a table is none of ACLED's events, in any layout since 2019. */
export const acledColumns = ["event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "inter1", "actor2", "inter2", "country", "admin1", "location", "geo_precision", "fatalities"] as const;
/** Columns that came and went on 20 March 2023. */
export const acledNewColumns = ["disorder_type", "civilian_targeting"] as const;
export const acledOldColumns = ["data_id", "event_id_no_cnty", "iso3"] as const;

const columnsOf: ColumnsOfFields = {
  kind: "sub_event_type", eventType: "sub_event_type", dateStart: "event_date", dateEnd: "event_date", datePrecision: "time_precision", province: "admin1", district: "admin2",
  place: "location", lng: "longitude", lat: "latitude", placePrecision: "geo_precision", assessedActor: "actor1", targetDescription: "actor2", killedBest: "fatalities", sources: "source", summary: "event_type",
};

const DAYS_AROUND_A_WEEK = 3;

type Side = { readonly column: "actor1" | "actor2"; readonly name: string; readonly actor: CodeOf<"actor"> | null; readonly inter: AcledInter | null; readonly isAuthorities: boolean };

/**
 * ACLED, the layouts before and after 20 March 2023, columns by name. ACLED gives one number of deaths for both sides, and its two actors have no
 * direction: what is inferred, and from which sub-event, is said in each record. Its notes are not copied: its terms do not allow it, and they
 * can name people. The rules are data: lib/codebook/crosswalks/acled*.ts.
 */
export function acledReader(label: string): FormatReader {
  return {
    idColumn: "event_id_cnty",
    countryOf: (reading) => reading.text("country"),
    externalIdOf: (reading) => reading.text("event_id_cnty"),
    code(reading, context) {
      const input = blankInput();
      const day = reading.day("event_date");
      putWhere(reading, input);
      if (day !== null) putWhen(reading, input, day, context.today);
      // A row without its day is refused; it is read on to refuse it for everything at once.
      putWhat(reading, input, day ?? TAKEOVER, label, context.today);
      return { outcome: settle(reading, input, columnsOf, context), doubt: null, identity: null };
    },
  };
}

function putWhen(reading: RowReading, input: DraftInput, day: IsoDay, today: IsoDay): void {
  const rule = lookUp(acledDatePrecision, reading.text("time_precision"));
  if (rule === null) reading.report(reading.text("time_precision") === "" ? "value-missing" : "code-not-known", "time_precision");
  const precision = rule?.to ?? "day";
  const until = (end: IsoDay) => (end > today && day <= today ? today : end);
  const bounds = {
    day: { first: day, last: day },
    week: { first: isoDayFromNumber(dayNumber(day) - DAYS_AROUND_A_WEEK), last: isoDayFromNumber(dayNumber(day) + DAYS_AROUND_A_WEEK) },
    month: monthBounds(monthOf(day)),
  }[precision];
  input["dateStart"] = bounds.first;
  input["dateEnd"] = until(bounds.last);
  input["datePrecision"] = precision;
}

function putWhere(reading: RowReading, input: DraftInput): void {
  const province = reading.province("admin1");
  const rule = lookUp(acledPlacePrecision, reading.text("geo_precision"));
  if (rule === null) reading.report(reading.text("geo_precision") === "" ? "value-missing" : "code-not-known", "geo_precision");
  const precision = rule?.to === "province" && province === null ? "country" : (rule?.to ?? "country");
  input["province"] = province;
  input["placePrecision"] = precision;
  input["district"] = cutTo(reading.text("admin2"), textLimits.short);
  if (precision === "province" || precision === "country") return;
  input["place"] = cutTo(reading.text("location"), textLimits.short);
  input["lng"] = reading.decimal("longitude");
  input["lat"] = reading.decimal("latitude");
}

function sideOf(reading: RowReading, column: "actor1" | "actor2", day: IsoDay): Side {
  const name = reading.text(column);
  const interColumn = column === "actor1" ? "inter1" : "inter2";
  const written = reading.text(interColumn).replace(/\.0$/, "");
  const rule = written === "" || written === "0" ? null : lookUp(acledInter, written);
  if (rule === null && written !== "" && written !== "0") reading.report("code-not-known", interColumn);
  const actor = name === "" ? null : acledActor(name);
  const isAuthorities = actor === "republic" ? day < TAKEOVER : actor === "taliban" && day >= TAKEOVER;
  return { column, name, actor, inter: rule?.to ?? null, isAuthorities };
}

const UNARMED: ReadonlySet<AcledInter> = new Set(["civilians", "protesters", "rioters"]);
const isState = ({ inter, isAuthorities }: Side) => isAuthorities || inter === "state-forces" || inter === "external";

/** Who is taken to have acted, or null where the sub-event and the sides do not tell. */
function acting(rule: AcledEventRule, sides: readonly Side[]): Side | null {
  const named = sides.filter(({ name }) => name !== "");
  const fits = {
    nobody: () => [],
    armed: () => named.filter(({ inter }) => inter !== null && !UNARMED.has(inter)),
    group: () => named.filter((side) => !isState(side) && !(side.inter !== null && UNARMED.has(side.inter))),
    state: () => named.filter(isState),
  }[rule.acts]();
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function kindOf(rule: AcledEventRule, actor: Side | null, sides: readonly Side[]): CodeOf<"kind"> {
  if (rule.kind !== "by-actor") return rule.kind;
  if (actor?.isAuthorities) return "operation";
  // Two armed sides and nothing that tells who began.
  if (actor === null) return sides.filter(({ inter }) => inter !== null && !UNARMED.has(inter)).length > 1 ? "clash" : "attack";
  return isState(actor) ? "other" : "attack";
}

function putWhat(reading: RowReading, input: DraftInput, day: IsoDay, label: string, today: IsoDay): void {
  const subEvent = reading.text("sub_event_type");
  const rule = acledEvent(subEvent);
  const sides = [sideOf(reading, "actor1", day), sideOf(reading, "actor2", day)];
  if (rule === null) {
    reading.report(subEvent === "" ? "value-missing" : "code-not-known", "sub_event_type");
    return;
  }
  const actor = acting(rule, sides);
  const kind = kindOf(rule, actor, sides);
  // As with UCDP, a clash names the side that is not the authorities', and never as the one who began.
  const opposed = sides.filter(({ isAuthorities, name, inter }) => !isAuthorities && name !== "" && !(inter !== null && UNARMED.has(inter)));
  const named = kind === "clash" ? (opposed.find((side) => side.actor === "iskp") ?? (opposed.length === 1 ? (opposed[0] ?? null) : null)) : actor;
  const since = day >= TAKEOVER ? "armed-opposition" : "unidentified";
  const isGroup = named !== null && !isState(named);
  const assessed = named === null ? "unidentified" : (named.actor ?? (isGroup && named.inter === "rebels" ? since : "unidentified"));
  if (named !== null && named.actor === null) reading.report("actor-not-in-codebook", named.column, { actor: assessed }, "assessedActor");
  const involvesAuthorities = sides.some(({ isAuthorities }) => isAuthorities);
  const other = sides.find((side) => side !== actor && side.name !== "") ?? null;
  input["kind"] = kind;
  input["eventType"] = kind === "clash" && rule.eventType !== "rocket-or-mortar" ? "clash" : rule.eventType;
  input["assessedActor"] = assessed;
  input["assessedConfidence"] = assessed === "unidentified" ? null : kind === "clash" ? "low" : "medium";
  input["announcedAgainst"] = (kind === "operation" || kind === "clash") && involvesAuthorities ? "not-coded" : null;
  input["targetType"] = kind === "attack" && day >= TAKEOVER && other?.isAuthorities ? "taliban-forces" : "unknown";
  input["targetDescription"] = cutTo(kind === "clash" ? sides.map(({ name }) => name).filter(Boolean).join(" and ") : (other?.name ?? ""), textLimits.short * 2);
  input["killedBest"] = reading.count("fatalities");
  input["sources"] = [
    sourceOf(label, "dataset", { title: `Event ${reading.text("event_id_cnty")}` }),
    ...listedSources(reading, { publisher: "source" }, today),
  ];
  input["summary"] = cutTo(summaryOf(reading, input, label), textLimits.summary);
  input["codingNote"] = cutTo(noteOf(reading, rule, actor, kind), textLimits.note);
}

function summaryOf(reading: RowReading, input: DraftInput, label: string): string {
  const [start, end] = [String(input["dateStart"]), String(input["dateEnd"])];
  const sides = [reading.text("actor1"), reading.text("actor2")].filter(Boolean).join(" / ");
  const where = [reading.text("location"), reading.text("admin1")].filter(Boolean).join(", ");
  return `${label} event ${reading.text("event_id_cnty")}: ${reading.text("sub_event_type")}, ${sides || "no actor named"}, ${where || "place not known"}, ${start === end ? `on ${start}` : `between ${start} and ${end}`}. Deaths of all sides: ${reading.text("fatalities") || "not known"}.`;
}

function noteOf(reading: RowReading, rule: AcledEventRule, actor: Side | null, kind: CodeOf<"kind">): string {
  const notes = ["Coded by ACLED; our codes follow from its codes. ACLED's first and second actor have no direction."];
  notes.push(
    actor === null
      ? `Nobody is inferred to have acted from sub-event “${reading.text("sub_event_type")}”.`
      : `That “${actor.name}” acted is inferred from sub-event “${reading.text("sub_event_type")}”. ${rule.reason}`,
  );
  if (kind === "operation") notes.push("ACLED does not code whom the authorities announced that they acted against.");
  for (const column of ["assoc_actor_1", "assoc_actor_2"] as const) {
    if (reading.text(column) !== "") notes.push(`Associated with ${column === "assoc_actor_1" ? "the first" : "the second"} actor: ${reading.text(column)}.`);
  }
  notes.push("The deaths are of all sides, attackers included.");
  return notes.join(" ");
}
