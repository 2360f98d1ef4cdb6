import { textLimits } from "../../codebook/incident";
import { dayNumber, monthOf } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import { lookUp } from "../../codebook/crosswalks/crosswalk";
import { TAKEOVER, ucdpActor } from "../../codebook/crosswalks/ucdp-actors";
import type { UcdpActor } from "../../codebook/crosswalks/ucdp-actors";
import { ucdpDeathsField, ucdpKind } from "../../codebook/crosswalks/ucdp-kinds";
import type { UcdpKindRule, UcdpParty } from "../../codebook/crosswalks/ucdp-kinds";
import { ucdpCodeStatus, ucdpDatePrecision, ucdpPlacePrecision, ucdpUnit } from "../../codebook/crosswalks/ucdp-precision";
import { blankInput, sourceOf } from "../coding/draft-input";
import type { ColumnsOfFields, DraftInput } from "../coding/draft-input";
import type { RowReading } from "../coding/row-reading";
import { settle } from "../coding/settle";
import { cutTo, listedSources } from "../coding/sources-of";
import { putToll } from "../coding/toll";
import type { FormatReader } from "./format-reader";

/** Columns without which a table is none of UCDP's events. */
export const ucdpColumns = ["id", "type_of_violence", "dyad_name", "side_a", "side_b", "where_prec", "date_prec", "date_start", "date_end", "country", "best", "high", "low"] as const;

const columnsOf: ColumnsOfFields = {
  kind: "type_of_violence", unit: "event_clarity", dateStart: "date_start", dateEnd: "date_end", datePrecision: "date_prec", province: "adm_1", district: "adm_2",
  place: "where_coordinates", lng: "longitude", lat: "latitude", placePrecision: "where_prec", assessedActor: "side_a", targetDescription: "dyad_name",
  killedLow: "low", killedBest: "best", killedHigh: "high", sources: "source_office", summary: "dyad_name",
};

/** Up to so many days between bounds are a range where a span is no calendar month. */
const LONGEST_RANGE_DAYS = 31;
const EARLIEST_TALIBAN = "1996-09-27";

/**
 * UCDP GED and UCDP Candidate, any layout, columns by name. label: what the records say they come from (`UCDP GED 25.1`).
 * The rules are data: lib/codebook/crosswalks/ucdp-*.ts.
 */
export function ucdpReader(label: string): FormatReader {
  return {
    idColumn: "id",
    countryOf: (reading) => reading.text("country"),
    externalIdOf: (reading) => reading.text("id").replace(/^(\d+)\.0+$/, "$1"),
    code(reading, context) {
      const input = blankInput();
      const start = reading.day("date_start");
      const end = reading.day("date_end");
      const status = reading.text("code_status");
      const doubt = status === "" || status.toLowerCase() === "clear" ? null : status;
      putWhere(reading, input);
      if (start !== null && end !== null) putWhen(reading, input, start, end);
      // A row without its day is refused; it is read on to refuse it for everything at once.
      putWhat(reading, input, start ?? TAKEOVER, doubt, label, context.today);
      return { outcome: settle(reading, input, columnsOf, context), doubt, identity: null };
    },
  };
}

function putWhen(reading: RowReading, input: DraftInput, start: IsoDay, end: IsoDay): void {
  input["dateStart"] = start;
  input["dateEnd"] = end;
  const days = dayNumber(end) - dayNumber(start) + 1;
  const fromDates = days === 1 ? "day" : days <= LONGEST_RANGE_DAYS ? "range" : "longer";
  const graded = reading.text("date_prec");
  const rule = lookUp(ucdpDatePrecision, graded);
  if (rule === null && graded !== "") reading.report("code-not-known", "date_prec");
  let precision: string = rule?.to ?? fromDates;
  const contradicts = precision === "day" && days > 1;
  if (graded === "" || contradicts) reading.report("precision-from-dates", "date_prec", { precision: fromDates }, "datePrecision");
  if (contradicts || (precision === "month" && monthOf(start) !== monthOf(end))) precision = fromDates;
  input["datePrecision"] = precision;
}

function putWhere(reading: RowReading, input: DraftInput): void {
  const province = reading.province("adm_1");
  const graded = reading.text("where_prec");
  const rule = lookUp(ucdpPlacePrecision, graded);
  if (rule === null) reading.report(graded === "" ? "value-missing" : "code-not-known", "where_prec");
  const precision = rule?.to === "province" && province === null ? "country" : (rule?.to ?? "country");
  input["province"] = province;
  input["placePrecision"] = precision;
  input["district"] = cutTo(reading.text("adm_2"), textLimits.short);
  if (precision === "province" || precision === "country") return;
  input["place"] = cutTo(reading.text("where_coordinates"), textLimits.short);
  input["lng"] = reading.decimal("longitude");
  input["lat"] = reading.decimal("latitude");
}

function partyOf(side: UcdpActor): UcdpParty {
  if (side.isAuthorities) return "authorities";
  if (side.actor === "iskp") return "iskp";
  if (side.actor === "pakistan" || side.actor === "usa-allies") return "foreign-state";
  return side.how === "placeholder" ? "unidentified" : "armed-group";
}

/** A state that the codebook does not list is a state all the same. */
function sideOf(reading: RowReading, column: "side_a" | "side_b", day: IsoDay): { name: string; actor: UcdpActor; party: UcdpParty } {
  const name = reading.text(column);
  const actor = ucdpActor(name, day);
  if (actor.how === "unlisted" && name.startsWith("Government of ")) return { name, actor: { ...actor, actor: "unidentified" }, party: "foreign-state" };
  // The Taliban after the takeover are the authorities, under whichever name.
  if (actor.actor === "taliban" && day >= TAKEOVER) return { name, actor: { ...actor, isAuthorities: true }, party: "authorities" };
  return { name, actor, party: partyOf(actor) };
}

type Side = ReturnType<typeof sideOf>;

/** In one-sided violence side A acts. In a clash nobody is known to have begun: the side is named that is not the government, or ISKP between two groups. */
function assessedSide(rule: UcdpKindRule, sideA: Side, sideB: Side): Side | null {
  if (rule.violence === "3") return sideA;
  if (rule.violence === "1") return sideB;
  return sideA.party === "iskp" ? sideA : sideB.party === "iskp" ? sideB : null;
}

function putWhat(reading: RowReading, input: DraftInput, start: IsoDay, doubt: string | null, label: string, today: IsoDay): void {
  const violence = reading.text("type_of_violence");
  const [sideA, sideB] = [sideOf(reading, "side_a", start), sideOf(reading, "side_b", start)];
  const rule = ucdpKind(violence, sideA.party);
  if (rule === null) {
    reading.report(violence === "" ? "value-missing" : "code-not-known", "type_of_violence");
    return;
  }
  for (const [side, column] of [[sideA, "side_a"], [sideB, "side_b"]] as const) {
    if (side.name === "") reading.report("value-missing", column);
    else if (side.actor.how === "unlisted" && !(column === "side_b" && violence === "3")) reading.report("actor-not-in-codebook", column, { actor: side.actor.actor }, "assessedActor");
    if (side.name === "Government of Afghanistan" && start < EARLIEST_TALIBAN) reading.report("government-before-taliban", column, {}, "assessedActor");
  }
  const assessed = assessedSide(rule, sideA, sideB);
  const actor = assessed?.actor.actor ?? "unidentified";
  const involvesAuthorities = sideA.party === "authorities" || sideB.party === "authorities";
  const status = lookUp(ucdpCodeStatus, doubt ?? "Clear");
  input["kind"] = rule.kind;
  input["clarity"] = status?.to ?? "clear";
  input["assessedActor"] = actor;
  // A clash names a side, not a beginner: that it did it is the least sure of all.
  input["assessedConfidence"] = actor === "unidentified" ? null : rule.kind === "clash" || doubt !== null ? "low" : "medium";
  input["announcedAgainst"] = involvesAuthorities ? rule.announcedAgainst : null;
  input["confidence"] = doubt === null ? "medium" : "low";
  input["targetDescription"] = cutTo(violence === "3" ? sideB.name : `${sideA.name} and ${sideB.name}`, textLimits.short * 2);
  putUnit(reading, input);
  putDeaths(reading, input, rule, sideA, sideB);
  const id = reading.text("id");
  const relid = reading.text("relid");
  input["summary"] = cutTo(summaryOf(reading, input, label), textLimits.summary);
  input["codingNote"] = cutTo(noteOf(rule, doubt, sideA, sideB, reading), textLimits.note);
  input["sources"] = [
    sourceOf(label, "dataset", { title: relid === "" ? `Event ${id}` : `Event ${id} (${relid})` }),
    ...listedSources(reading, { publisher: "source_office", date: "source_date", title: "source_headline" }, today),
  ];
}

function putUnit(reading: RowReading, input: DraftInput): void {
  const clarity = reading.text("event_clarity");
  const rule = lookUp(ucdpUnit, clarity);
  if (rule === null && clarity !== "") reading.report("code-not-known", "event_clarity");
  input["unit"] = rule?.to ?? "event";
  input["eventsCovered"] = rule?.to === "aggregate" ? null : 1;
}

function putDeaths(reading: RowReading, input: DraftInput, rule: UcdpKindRule, sideA: Side, sideB: Side): void {
  let [low, best, high] = [reading.count("low"), reading.count("best"), reading.count("high")];
  const [ofA, ofB] = [reading.count("deaths_a"), reading.count("deaths_b")];
  const split: Record<string, number> = {};
  const add = (field: string, dead: number | null) => {
    if (dead !== null) split[field] = (split[field] ?? 0) + dead;
  };
  add("killedCivilians", reading.count("deaths_civilians"));
  add("killedUnknown", reading.count("deaths_unknown"));
  if (rule.violence === "3") {
    // Our toll is that of victims; the dead of the acting side are counted apart.
    const attackers = ofA ?? 0;
    input["attackersKilled"] = ofA;
    add("killedUnknown", ofB !== null && ofB > 0 ? ofB : null);
    [low, best, high] = [low, best, high].map((dead) => (dead === null ? null : Math.max(0, dead - attackers))) as [number | null, number | null, number | null];
  } else {
    add(ucdpDeathsField(sideA.party), ofA);
    add(ucdpDeathsField(sideB.party), ofB);
  }
  putToll(reading, input, "killed", low, best, high, "low", "high");
  Object.assign(input, split);
}

const violenceInWords: Readonly<Record<string, string>> = { "1": "state-based violence", "2": "non-state violence", "3": "one-sided violence" };

/** One or two sentences of ours out of the codes; nothing of the sources' own text. */
function summaryOf(reading: RowReading, input: DraftInput, label: string): string {
  const [start, end] = [String(input["dateStart"]), String(input["dateEnd"])];
  const when = start === end ? `on ${start}` : `between ${start} and ${end}`;
  const where = [reading.text("where_coordinates"), reading.text("adm_1")].filter((part, position, all) => part !== "" && all.indexOf(part) === position).join(", ");
  const toll = `Killed: ${reading.text("best") || "not known"}, from ${reading.text("low") || "?"} to ${reading.text("high") || "?"}`;
  return `${label} event ${reading.text("id")}: ${violenceInWords[reading.text("type_of_violence")] ?? "violence"}, ${reading.text("dyad_name")}, ${where === "" ? "place not known" : where}, ${when}. ${toll}.`;
}

function noteOf(rule: UcdpKindRule, doubt: string | null, sideA: Side, sideB: Side, reading: RowReading): string {
  const notes = [`Coded by UCDP; our codes follow from its codes. ${rule.reason}`];
  if (rule.kind === "clash") notes.push("The toll is of both sides. The actor named is a side of the clash, not the one who began.");
  if (doubt !== null) notes.push(`UCDP's own doubt: ${doubt}.`);
  const unlisted = [sideA, sideB].filter(({ actor, name }) => actor.how === "unlisted" && name !== "Civilians").map(({ name }) => name);
  if (unlisted.length > 0) notes.push(`No code here for: ${unlisted.join(", ")}.`);
  const place = reading.text("where_prec");
  if (place === "5") notes.push("UCDP estimated the point along a line or in an area; it is not kept.");
  return notes.join(" ");
}
