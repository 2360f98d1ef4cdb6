import { actors } from "./actors";
import type { Actor } from "./actors";
import { classDefinitions } from "./classes";
import { allCrosswalks } from "./crosswalks/all-crosswalks";
import { CODEBOOK_VERSION, fieldGroups, fields } from "./fields";
import type { FieldDefinition } from "./fields";
import { valueLists } from "./lists";
import { coarseFieldNames, publicFieldNames } from "./public-view";
import { provinceSources, provinces } from "./provinces";
import type { CodedValue } from "./value-list";

/** What is a field's type, in words? */
export function typeInWords(field: FieldDefinition): string {
  const { type } = field;
  switch (type.kind) {
    case "code": return `one of *${type.list}*`;
    case "codes": return `several of *${type.list}*`;
    case "province": return "P-code AF01 to AF34";
    case "provinces": return "several P-codes";
    case "day": return "day, YYYY-MM-DD";
    case "day-or-month": return "day or month, YYYY-MM-DD or YYYY-MM";
    case "instant": return "instant, UTC";
    case "count": return "whole number, 0 or more";
    case "degrees": return "decimal degrees, WGS84";
    case "text": return `text, at most ${type.limit} characters`;
    case "url": return "address, http or https";
    case "ref": return "reference, IA-YYYY-NNNN";
    case "position": return "position in the list of sources";
    case "group": return "repeatable group";
  }
}

/** Who may see the field? Subfields of a group follow the group. */
export function visibilityInWords(field: FieldDefinition): "private" | "public, withheld when coarse" | "public" {
  if (field.visibility === "private") return "private";
  const top = field.name.split(".")[0] ?? field.name;
  if (!publicFieldNames.has(top)) return "public";
  if (top === "attributions" && !["attributions", "attributions.voice", "attributions.actor"].includes(field.name)) return "public, withheld when coarse";
  return coarseFieldNames.has(top) ? "public" : "public, withheld when coarse";
}

/** Names of the field or value elsewhere, as one line; empty when none is known. */
export function crosswalkInWords(entry: { gtd?: string; ucdp?: string; acled?: string }): string {
  return [["GTD", entry.gtd], ["UCDP", entry.ucdp], ["ACLED", entry.acled]].filter(([, name]) => name).map(([source, name]) => `${source}: ${name}`).join(" · ");
}

const cell = (text: string | number | null | undefined) => String(text ?? "").replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: (string | number | null | undefined)[]) => `| ${cells.map(cell).join(" | ")} |`;
const table = (head: string[], rows: string[]) => [row(...head), row(...head.map(() => "---")), ...rows, ""];

function fieldLines(field: FieldDefinition): string[] {
  const facts = [
    typeInWords(field), field.required ? "required" : "optional", field.source, visibilityInWords(field),
    ...(field.appliesTo ? [`for ${field.appliesTo.join(", ")}`] : []),
  ];
  return [
    `### \`${field.name}\` ${field.label}`, "", `*${facts.join("; ")}*`, "", field.definition, "",
    ...(field.guidance ? [`How to code: ${field.guidance}`, ""] : []),
    ...(field.precision ? [`Precision: ${field.precision}`, ""] : []),
    ...(field.missing ? [`Missing: ${field.missing}.`, ""] : []),
    ...(crosswalkInWords(field) ? [`Elsewhere: ${crosswalkInWords(field)}`, ""] : []),
  ];
}

function listLines(name: string, list: readonly CodedValue[]): string[] {
  return [
    `### ${name}`, "",
    ...table(["code", "label", "meaning", "how to decide", "elsewhere"], list.map((value) => row(`\`${value.code}\``, value.label, value.definition, value.guidance, crosswalkInWords(value)))),
  ];
}

/** The whole codebook as Markdown: `docs/codebook.md` is this text, and a test fails when it is not. */
export function renderCodebook(): string {
  const lines: string[] = [
    "# Codebook", "",
    "<!-- Generated from lib/codebook by `npm run codebook`. Do not edit by hand. -->", "",
    `Version ${CODEBOOK_VERSION}. Every field of an incident record with its meaning, how to code it, how exact it is, who may see it, and what it is called elsewhere (GTD, UCDP GED, ACLED). The page \`/codebook\` shows the same.`, "",
    "## Classes of record", "",
    ...Object.values(classDefinitions).flatMap((one) => [`**${one.label}.** ${one.definition}`, ""]),
  ];
  for (const { group, label } of fieldGroups) {
    lines.push(`## ${label}`, "", ...fields.filter((field) => field.group === group).flatMap(fieldLines));
  }
  lines.push("## Value lists", "", ...Object.entries(valueLists).filter(([name]) => name !== "actor").flatMap(([name, list]) => listLines(name, list)));
  lines.push(
    "## Actors", "",
    ...table(["code", "label", "part of", "meaning", "also called", "elsewhere"], (actors as readonly Actor[]).map((actor) => row(`\`${actor.code}\``, actor.label, actor.parent, actor.definition, actor.aliases.join(", "), crosswalkInWords(actor)))),
    "## Provinces", "",
    ...table(
      ["P-code", "ISO 3166-2", "name", "Dari", "Pashto", "also spelled", "population 2018", "population 2026"],
      provinces.map((province) => row(province.pcode, province.isoCode, province.name, province.nameDari, province.namePashto, province.aliases.join(", "), province.population2018, province.population2026)),
    ),
    "Sources:", "", ...Object.entries(provinceSources).map(([what, source]) => `- ${what}: ${source}`), "",
  );
  lines.push(
    "## Crosswalks", "",
    "How codes of other datasets become ours when a file is imported, rule by rule, with the reason of each.", "",
    ...allCrosswalks.flatMap(({ format, column, field, rules }) => [
      `### ${format.toUpperCase()} \`${column}\` to ${field}`, "",
      ...table(["from", "to", "why"], rules.map(({ from, to, reason }) => row(from, to, reason))),
    ]),
  );
  return lines.join("\n");
}
