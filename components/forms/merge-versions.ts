import type { EnteredField } from "@/lib/codebook/incident";
import type { AttributionEntry, FormValues, RelationEntry, SourceEntry } from "./form-values";
import { contentOf, sourceIdentities } from "./source-identities";

/** Whose version of a field stands. `both` is for lists: what either side added, changed or removed. */
export type Choice = "mine" | "theirs" | "both";
export type Choices = Readonly<Partial<Record<EnteredField, Choice>>>;

export type Merge = {
  /** The merged record; a conflict without a choice holds mine. */
  readonly values: FormValues;
  /** Changed by both, differently. */
  readonly conflicts: readonly EnteredField[];
  /** Changed by them alone: taken over. */
  readonly fromThem: readonly EnteredField[];
  /** Changed by me alone: kept. */
  readonly fromMe: readonly EnteredField[];
  /** Paths of voices and relations whose source is not in the merged list any more: their link is empty. */
  readonly unlinked: readonly string[];
};

const lists: ReadonlySet<string> = new Set<EnteredField>(["sources", "attributions", "relations", "targetCommunities", "provinceAlternatives"]);

export function isListField(field: EnteredField): boolean {
  return lists.has(field);
}

/** One entry of a list with the name by which both sides know it. */
type Named<T> = { readonly name: string; readonly entry: T };
type Linking = AttributionEntry | RelationEntry;

/**
 * What becomes of a record that two people changed from the same version?
 *
 * before: what both started from; mine: what I typed; theirs: what is stored now. Fields that one side alone changed are taken from that
 * side; where both did, differently, `choices` decide. A link to a source follows the source, not its place.
 */
export function mergeVersions(before: FormValues, mine: FormValues, theirs: FormValues, choices: Choices = {}): Merge {
  const versions = { before: withNamedLinks(before, before), mine: withNamedLinks(before, mine), theirs: withNamedLinks(before, theirs) };
  const conflicts: EnteredField[] = [];
  const fromThem: EnteredField[] = [];
  const fromMe: EnteredField[] = [];
  const merged: Record<string, unknown> = {};
  let sourceNames: readonly string[] = [];

  for (const field of Object.keys(before) as EnteredField[]) {
    const [old, my, their] = [versions.before[field], versions.mine[field], versions.theirs[field]];
    const choice = chosenSide(old, my, their, choices[field]);
    if (choice.why === "conflict") conflicts.push(field);
    if (choice.why === "them") fromThem.push(field);
    if (choice.why === "me") fromMe.push(field);
    if (field === "sources") {
      const named = pickSources(before, mine, theirs, choice.side);
      sourceNames = named.map(({ name }) => name);
      merged[field] = named.map(({ entry }) => entry);
    } else if (choice.side === "both") {
      merged[field] = mergeLists(namedBy(old), namedBy(my), namedBy(their)).map(({ entry }) => entry);
    } else {
      merged[field] = choice.side === "mine" ? my : their;
    }
  }
  const unlinked: string[] = [];
  for (const group of ["attributions", "relations"] as const) {
    merged[group] = (merged[group] as readonly Linking[]).map((entry, index) => {
      const place = placeOf(entry.sourcePosition, sourceNames);
      if (place === "" && entry.sourcePosition !== "") unlinked.push(`${group}.${index}.sourcePosition`);
      return { ...entry, sourcePosition: place };
    });
  }
  return { values: merged as FormValues, conflicts, fromThem, fromMe, unlinked };
}

type Side = { readonly side: Choice; readonly why: "same" | "me" | "them" | "conflict" };

function chosenSide(before: unknown, mine: unknown, theirs: unknown, choice: Choice | undefined): Side {
  if (isSame(mine, theirs)) return { side: "theirs", why: "same" };
  if (isSame(mine, before)) return { side: "theirs", why: "them" };
  if (isSame(theirs, before)) return { side: "mine", why: "me" };
  return { side: choice === "both" && !Array.isArray(mine) ? "mine" : (choice ?? "mine"), why: "conflict" };
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.trim() === other.trim();
  return canonical(one) === canonical(other);
}

const canonical = (list: unknown): string => JSON.stringify(Array.isArray(list) ? list.map((item: unknown) => (typeof item === "object" && item !== null ? contentOf(item) : item)) : list);

/** A version whose links name their source instead of its place. What is no place (`12a`) stays as typed. */
function withNamedLinks(before: FormValues, version: FormValues): Readonly<Record<EnteredField, unknown>> {
  const names = sourceIdentities(before.sources, version.sources);
  const named = (entry: Linking) => ({ ...entry, sourcePosition: /^\d+$/u.test(entry.sourcePosition) ? (names[Number(entry.sourcePosition)] ?? "") : entry.sourcePosition });
  return { ...version, attributions: version.attributions.map(named), relations: version.relations.map(named) };
}

function placeOf(link: string, names: readonly string[]): string {
  if (!/^(kept|new):/u.test(link)) return link;
  const place = names.indexOf(link);
  return place < 0 ? "" : String(place);
}

function pickSources(before: FormValues, mine: FormValues, theirs: FormValues, side: Choice): readonly Named<SourceEntry>[] {
  const named = (version: FormValues) => {
    const names = sourceIdentities(before.sources, version.sources);
    return version.sources.map((entry, index) => ({ name: names[index] ?? "", entry }));
  };
  if (side === "mine") return named(mine);
  return side === "theirs" ? named(theirs) : mergeLists(named(before), named(mine), named(theirs));
}

/** Codes and entries without an identity of their own are known by their content. */
function namedBy(list: unknown): Named<unknown>[] {
  return (list as readonly unknown[]).map((entry) => ({ name: typeof entry === "object" && entry !== null ? contentOf(entry) : String(entry), entry }));
}

/**
 * Both sides' changes to a list: added by either is in, removed by either is out unless the other changed it, changed by both stands twice,
 * since neither may be lost. Theirs first, in their order.
 */
function mergeLists<T>(before: readonly Named<T>[], mine: readonly Named<T>[], theirs: readonly Named<T>[]): Named<T>[] {
  const find = (list: readonly Named<T>[], name: string) => list.find((candidate) => candidate.name === name);
  const merged: Named<T>[] = [];
  for (const their of theirs) {
    const [old, my] = [find(before, their.name), find(mine, their.name)];
    if (my === undefined) {
      if (old === undefined || !isSameEntry(old.entry, their.entry)) merged.push(their);
    } else {
      merged.push(old !== undefined && isSameEntry(their.entry, old.entry) ? my : their);
    }
  }
  for (const my of mine) {
    const [old, their] = [find(before, my.name), find(theirs, my.name)];
    const changedByMe = old === undefined || !isSameEntry(old.entry, my.entry);
    if (their === undefined ? changedByMe : changedByMe && !isSameEntry(my.entry, their.entry) && !merged.includes(my)) {
      merged.push(their === undefined ? my : { name: `${my.name}:mine`, entry: my.entry });
    }
  }
  return merged;
}

const isSameEntry = (one: unknown, other: unknown): boolean => (typeof one === "object" && one !== null && typeof other === "object" && other !== null ? contentOf(one) === contentOf(other) : one === other);
