import { fieldNamed } from "@/lib/codebook/fields";
import type { EnteredField } from "@/lib/codebook/incident";
import type { FormValues, GroupName } from "./form-values";
import { sections } from "./sections";

/** Something that can be taken out of a record: a field, one entry of a group, or a field of one. */
export type Redactable = { readonly path: string; readonly label: string; readonly parts: readonly Redactable[] };

/** Types of value that may be empty and may say too much. Codes of a few values name nobody, and required ones cannot be empty. */
const telling: ReadonlySet<string> = new Set(["text", "url", "count"]);
const groups = ["attributions", "relations", "sources"] as const satisfies readonly GroupName[];

/** What this record holds that can be redacted, in the order of the form. pointLabel: the name of both coordinates together; numbered: the name of an entry, *Source 2*. */
export function redactables(values: FormValues, pointLabel: string, numbered: (group: GroupName, number: number) => string): Redactable[] {
  const names = sections.flatMap(({ shown, folded }) => [...shown, ...folded]);
  return names.flatMap((name: EnteredField): Redactable[] => {
    const group = groups.find((candidate) => candidate === name);
    if (group) return entries(values, group, numbered);
    const value: unknown = values[name];
    if (Array.isArray(value)) return value.length === 0 ? [] : [{ path: name, label: fieldNamed(name).label, parts: [] }];
    const { type, label } = fieldNamed(name);
    if (name === "lng") return [];
    // Half a point is none: latitude takes the longitude with it.
    if (name === "lat") return value === "" ? [] : [{ path: "lng,lat", label: pointLabel, parts: [] }];
    return value !== "" && (telling.has(type.kind) || name === "province") ? [{ path: name, label, parts: [] }] : [];
  });
}

function entries(values: FormValues, group: GroupName, numbered: (group: GroupName, number: number) => string): Redactable[] {
  return values[group].map((entry, index) => ({
    path: `${group}.${index}`,
    label: numbered(group, index + 1),
    parts: Object.entries(entry).flatMap(([key, text]) => {
      const { type, label } = fieldNamed(`${group}.${key}`);
      return text !== "" && telling.has(type.kind) ? [{ path: `${group}.${index}.${key}`, label: `${label}: ${text}`, parts: [] }] : [];
    }),
  }));
}
