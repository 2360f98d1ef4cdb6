import type { CodeListName, FormValues, GroupEntries, GroupName } from "./form-values";

/** Paths name a place in the form: `killedLow`, `sources.0.url`. Everything here returns new values and changes nothing. */

type Loose = Readonly<Record<string, unknown>>;
type LooseEntry = Readonly<Record<string, string>>;

const codeLists: readonly string[] = ["provinceAlternatives", "targetCommunities"] satisfies CodeListName[];

/** The text at a path; empty where there is none. */
export function valueAt(values: FormValues, path: string): string {
  const [name = "", index, key] = path.split(".");
  const held = (values as Loose)[name];
  if (typeof held === "string") return held;
  if (index === undefined || key === undefined || !Array.isArray(held)) return "";
  const entry = held[Number(index)] as LooseEntry | undefined;
  return entry?.[key] ?? "";
}

/** The values with other text at a path. A path that leads nowhere changes nothing: an entry may be gone when its last event arrives. */
export function withValue(values: FormValues, path: string, text: string): FormValues {
  const [name = "", index, key] = path.split(".");
  const held = (values as Loose)[name];
  if (typeof held === "string") return held === text ? values : { ...values, [name]: text };
  if (index === undefined || key === undefined || !Array.isArray(held)) return values;
  const entry = held[Number(index)] as LooseEntry | undefined;
  if (entry === undefined || entry[key] === text) return values;
  return { ...values, [name]: held.map((other: LooseEntry, position) => (position === Number(index) ? { ...other, [key]: text } : other)) };
}

/** The codes of a list field. */
export function withList(values: FormValues, name: CodeListName, codes: readonly string[]): FormValues {
  return { ...values, [name]: codes };
}

export function withEntry<G extends GroupName>(values: FormValues, group: G, entry: GroupEntries[G]): FormValues {
  return { ...values, [group]: [...values[group], entry] };
}

/** Without one entry of a group. When a source goes, what pointed at it points at nothing, and what pointed behind it moves up. */
export function withoutEntry(values: FormValues, group: GroupName, index: number): FormValues {
  const rest = { ...values, [group]: values[group].filter((_, position) => position !== index) } as FormValues;
  if (group !== "sources") return rest;
  const moved = <T extends { readonly sourcePosition: string }>(entry: T): T => ({ ...entry, sourcePosition: positionWithout(entry.sourcePosition, index) });
  return { ...rest, attributions: rest.attributions.map(moved), relations: rest.relations.map(moved) };
}

function positionWithout(position: string, gone: number): string {
  if (!/^\d+$/u.test(position)) return position;
  const place = Number(position);
  return place === gone ? "" : place > gone ? String(place - 1) : position;
}

/** Without the entries that somebody added and left as they were: nothing was typed into them, so nothing is lost. */
export function withoutBlankEntries(values: FormValues, blanks: { readonly [G in GroupName]: object }): FormValues {
  let rest = values;
  for (const group of ["attributions", "relations", "sources"] as const) {
    for (let index = rest[group].length - 1; index >= 0; index -= 1) {
      const entry = rest[group][index];
      if (entry !== undefined && !isFilled(entry, blanks[group])) rest = withoutEntry(rest, group, index);
    }
  }
  return rest;
}

/** Did somebody put anything into this entry? blank: an entry as it was added. */
export function isFilled(entry: object, blank: object): boolean {
  return Object.entries(entry).some(([key, text]) => text !== (blank as Loose)[key]);
}

/** The name under which the codebook knows a path: `sources.0.url` is `sources.url`, `targetCommunities.2` is `targetCommunities`. */
export function fieldNameOf(path: string): string {
  const parts = path.split(".").filter((part) => !/^\d+$/u.test(part));
  return parts.join(".");
}

/** The place in the form that shows a problem of this path: code lists are one control. */
export function controlPathOf(path: string): string {
  const [name = ""] = path.split(".");
  return codeLists.includes(name) ? name : path;
}

/** The id of a path's control, which error summaries link to. */
export function fieldId(path: string): string {
  return `field-${path === "" ? "record" : path.replaceAll(".", "-")}`;
}
