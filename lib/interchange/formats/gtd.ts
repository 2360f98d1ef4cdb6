import { gtdActors, gtdEventTypes, gtdForces, gtdPlacePrecision, gtdTargets } from "../../codebook/crosswalks/gtd";
import { lookUp } from "../../codebook/crosswalks/crosswalk";
import { TAKEOVER } from "../../codebook/crosswalks/ucdp-actors";
import { textLimits } from "../../codebook/incident";
import { monthBounds, parseIsoDay, parseIsoMonth } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import { blankInput, sourceOf } from "../coding/draft-input";
import type { ColumnsOfFields, DraftInput } from "../coding/draft-input";
import type { RowReading } from "../coding/row-reading";
import { settle } from "../coding/settle";
import { cutTo } from "../coding/sources-of";
import type { FormatReader } from "./format-reader";

/** Columns without which a table is none of the GTD's. */
export const gtdColumns = ["eventid", "iyear", "imonth", "iday", "country_txt", "provstate", "specificity", "attacktype1", "targtype1", "gname", "nkill"] as const;

const columnsOf: ColumnsOfFields = {
  eventType: "attacktype1", dateStart: "iyear", dateEnd: "iday", datePrecision: "iday", province: "provstate", place: "city", lng: "longitude", lat: "latitude",
  placePrecision: "specificity", assessedActor: "gname", targetType: "targtype1", killedBest: "nkill", attackersKilled: "nkillter", injuredBest: "nwound", summary: "eventid",
};

/** GTD's flags: 1 yes, 0 no, -9 or empty unknown. */
const isYes = (reading: RowReading, column: string): boolean => reading.text(column).replace(/\.0$/, "") === "1";

/** Numbers of the GTD: empty or -99 is unknown, never 0. */
function count(reading: RowReading, column: string): number | null {
  return /^-99?(\.0+)?$/.test(reading.text(column)) ? null : reading.count(column);
}

/**
 * GTD, any release with its column names. A month or day of 0 is unknown and makes the date coarser, never the first. GTD codes attacks of
 * non-state actors alone. Its summaries are not copied: its terms do not allow it. The rules are data: lib/codebook/crosswalks/gtd.ts.
 */
export function gtdReader(label: string): FormatReader {
  return {
    idColumn: "eventid",
    countryOf: (reading) => reading.text("country_txt"),
    externalIdOf: (reading) => reading.text("eventid").replace(/\.0+$/, ""),
    code(reading, context) {
      const input = blankInput();
      input["kind"] = "attack";
      const doubt = isYes(reading, "doubtterr") ? "doubtterr" : null;
      const start = putWhen(reading, input);
      putWhere(reading, input);
      putWho(reading, input, doubt);
      putToll(reading, input);
      putTarget(reading, input, start ?? TAKEOVER);
      input["sources"] = [sourceOf(label, "dataset", { title: `Event ${reading.text("eventid")}` })];
      input["summary"] = cutTo(summaryOf(reading, input, label), textLimits.summary);
      input["codingNote"] = cutTo(noteOf(reading, doubt), textLimits.note);
      return { outcome: settle(reading, input, columnsOf, context), doubt, identity: null };
    },
  };
}

function putWhen(reading: RowReading, input: DraftInput): IsoDay | null {
  const [year, month, day] = [reading.count("iyear"), reading.count("imonth"), reading.count("iday")];
  if (year === null) {
    reading.report("value-missing", "iyear");
    return null;
  }
  const put = (first: IsoDay, last: IsoDay, precision: string): IsoDay => {
    Object.assign(input, { dateStart: first, dateEnd: last, datePrecision: precision });
    return first;
  };
  const padded = String(year).padStart(4, "0");
  if (month === null || month === 0) {
    const [first, last] = [parseIsoDay(`${padded}-01-01`), parseIsoDay(`${padded}-12-31`)];
    if (first !== null && last !== null) return put(first, last, "year");
  } else {
    const isoMonth = parseIsoMonth(`${padded}-${String(month).padStart(2, "0")}`);
    if (isoMonth === null) {
      reading.report("date-not-read", "imonth");
      return null;
    }
    if (day === null || day === 0) {
      const { first, last } = monthBounds(isoMonth);
      return put(first, last, "month");
    }
    const known = parseIsoDay(`${isoMonth}-${String(day).padStart(2, "0")}`);
    if (known !== null) return put(known, known, "day");
  }
  reading.report("date-not-read", month === null || month === 0 ? "iyear" : "iday");
  return null;
}

function putWhere(reading: RowReading, input: DraftInput): void {
  const written = reading.text("provstate");
  const province = written === "" || written.toLowerCase() === "unknown" ? null : reading.province("provstate");
  const rule = lookUp(gtdPlacePrecision, reading.text("specificity").replace(/\.0$/, ""));
  if (rule === null && reading.text("specificity") !== "") reading.report("code-not-known", "specificity");
  const graded = rule?.to ?? "country";
  const precision = graded === "town" && isYes(reading, "vicinity") ? "vicinity" : (graded === "province" || graded === "country") && province === null ? "country" : graded === "country" ? "province" : graded;
  input["province"] = province;
  input["placePrecision"] = precision;
  const city = reading.text("city");
  if (city !== "" && city.toLowerCase() !== "unknown") input["place"] = cutTo(city, textLimits.short);
  if (precision === "province" || precision === "country") return;
  input["lng"] = reading.decimal("longitude");
  input["lat"] = reading.decimal("latitude");
}

function putWho(reading: RowReading, input: DraftInput, doubt: string | null): void {
  const group = reading.text("gname");
  const rule = lookUp(gtdActors, group);
  const actor = rule?.to ?? "unidentified";
  if (rule === null && group !== "") reading.report("actor-not-in-codebook", "gname", { actor }, "assessedActor");
  const isSuspected = isYes(reading, "guncertain1");
  const attackType = reading.text("attacktype1").replace(/\.0$/, "");
  const eventType = lookUp(gtdEventTypes, attackType);
  if (eventType === null) reading.report(attackType === "" ? "value-missing" : "code-not-known", "attacktype1");
  const types = new Set([attackType, reading.text("attacktype2").replace(/\.0$/, ""), reading.text("attacktype3").replace(/\.0$/, "")]);
  const isSuicide = isYes(reading, "suicide");
  const isBombing = types.has("3");
  input["eventType"] = types.has("2") && isBombing ? "complex-attack" : isBombing && isSuicide ? "suicide-bombing" : (eventType?.to ?? "other");
  input["assessedActor"] = actor;
  input["assessedConfidence"] = actor === "unidentified" ? null : isSuspected ? "low" : "medium";
  input["clarity"] = doubt !== null ? "cause-disputed" : isYes(reading, "compclaim") ? "authorship-disputed" : "clear";
  input["confidence"] = doubt === null ? "medium" : "low";
  if (isYes(reading, "claimed")) {
    input["attributions"] = [{ voice: "claimed", actor: actor === "unidentified" ? "unidentified" : actor, by: group === "" ? "a group not named" : cutTo(group, textLimits.short), date: null, note: "A claim as recorded by GTD.", sourcePosition: 0 }];
  }
}

function putTarget(reading: RowReading, input: DraftInput, start: IsoDay): void {
  const type = reading.text("targtype1").replace(/\.0$/, "");
  const rule = lookUp(gtdTargets, type);
  if (rule === null && type !== "") reading.report("code-not-known", "targtype1");
  const isForces = (gtdForces.types as readonly string[]).includes(type);
  const isFigure = type === "15" && reading.text("targsubtype1_txt").toLowerCase() === "religious figure";
  input["targetType"] = isForces ? (start >= TAKEOVER ? gtdForces.since : gtdForces.before) : isFigure ? "religious-figure" : (rule?.to ?? "unknown");
  input["targetDescription"] = cutTo(reading.text("targsubtype1_txt") || reading.text("targtype1_txt"), textLimits.short * 2);
}

/** nkill counts attackers too: victims are what remains when nkillter is known. */
function putToll(reading: RowReading, input: DraftInput): void {
  const less = (all: number | null, attackers: number | null) => (all === null ? null : Math.max(0, all - (attackers ?? 0)));
  const [killed, attackers] = [count(reading, "nkill"), count(reading, "nkillter")];
  input["killedBest"] = less(killed, attackers);
  input["attackersKilled"] = attackers;
  input["injuredBest"] = less(count(reading, "nwound"), count(reading, "nwoundte"));
}

function summaryOf(reading: RowReading, input: DraftInput, label: string): string {
  const words = (column: string) => reading.text(column);
  const where = [words("city"), words("provstate")].filter((part) => part !== "" && part.toLowerCase() !== "unknown").join(", ");
  const [start, end] = [String(input["dateStart"]), String(input["dateEnd"])];
  const when = start === end ? `on ${start}` : `between ${start} and ${end}`;
  return `${label} event ${words("eventid")}: ${words("attacktype1_txt") || "attack"} on ${words("targtype1_txt") || "a target not known"}, laid to ${words("gname") || "nobody"}, ${where || "place not known"}, ${when}. Killed, attackers included: ${words("nkill") || "not known"}.`;
}

function noteOf(reading: RowReading, doubt: string | null): string {
  const notes = ["Coded by GTD; our codes follow from its codes."];
  if (doubt !== null) notes.push("GTD doubts that it was terrorism as it defines it (doubtterr 1).");
  if (isYes(reading, "guncertain1")) notes.push("GTD marks the attribution as suspected.");
  if (reading.text("approxdate") !== "") notes.push(`Date as GTD words it: ${reading.text("approxdate")}.`);
  if (reading.text("success").replace(/\.0$/, "") === "0") notes.push("GTD: the attack failed.");
  if (reading.text("nkill") !== "" && reading.text("nkillter") === "") notes.push("How many of the dead were attackers is not known; the toll may hold them.");
  return notes.join(" ");
}
