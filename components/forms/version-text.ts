import { fieldNamed } from "@/lib/codebook/fields";
import type { EnteredField } from "@/lib/codebook/incident";
import { valueLists } from "@/lib/codebook/lists";
import { provinces } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import type { FormValues } from "./form-values";

/** The value of a field in words, one line an entry for lists: for showing versions beside each other. Empty where nothing is said. */
export function versionText(values: FormValues, field: EnteredField): string[] {
  const value: unknown = values[field];
  if (typeof value === "string") return value === "" ? [] : [wordOf(field, value)];
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (typeof item === "string" ? wordOf(field, item) : entryText(field, item as Readonly<Record<string, string>>)));
}

function wordOf(name: string, text: string): string {
  const { type } = fieldNamed(name);
  switch (type.kind) {
    case "code":
    case "codes":
      return labelOf(valueLists[type.list], text);
    case "province":
    case "provinces":
      return provinces.find(({ pcode }) => pcode === text)?.name ?? text;
    case "position":
      return /^\d+$/u.test(text) ? `${fieldNamed(name).label} ${Number(text) + 1}` : text;
    default:
      return text;
  }
}

function entryText(group: string, entry: Readonly<Record<string, string>>): string {
  return Object.entries(entry)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => wordOf(`${group}.${name}`, text))
    .join(", ");
}
