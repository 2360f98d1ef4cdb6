import { fields } from "../codebook/fields";
import { MAX_COUNT, MAX_LIST_LENGTH, attributionSchema, emptyDraft, incidentDraftSchema, relationSchema, sourceSchema } from "../codebook/incident";
import type { EnteredField } from "../codebook/incident";
import { parseIsoDay } from "../codebook/iso-day";
import { valueLists } from "../codebook/lists";
import { isProvinceCode, provinceByCode } from "../codebook/provinces";
import { labelOf } from "../codebook/value-list";
import { problemOfIssue } from "./issue-problem";
import { isNormalText, normaliseText } from "./normalise-text";
import { isPlainRecord } from "./plain-record";
import type { ParsedDraft } from "./parsed-draft";
import { asTyped, problem } from "./problem";
import type { EntryProblem } from "./problem";

/** What reading one value needs of its schema. */
type Reader = {
  safeParse(value: unknown):
    | { success: true; data: unknown }
    | { success: false; error: { issues: readonly { code?: string | undefined; message: string; maximum?: unknown }[] } };
};
type Shape = Readonly<Record<string, Reader>>;

/** Ids that stand for a record although they are no ref: rows of the file being read, which get their refs from the store. */
export type SameFile = (externalId: string) => boolean;

const NOTHING: SameFile = () => false;

const draftShape: Shape = incidentDraftSchema.shape;
const codeLists: ReadonlySet<string> = new Set(["provinceAlternatives", "targetCommunities"] satisfies EnteredField[]);

/** Half a surrogate pair: text cut in the middle of a character. */
const HALF_A_PAIR = /\p{Surrogate}/u;

/** What an entry of a group holds where nothing is said: a source supports the record unless somebody says otherwise. */
const groupDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sources: { kind: "publication", stance: "supports" },
};

const fieldTypes = new Map(fields.map((field) => [field.name, field.type]));

/** How one value is read; worked out once, because files are read by the hundred thousand. */
type ValuePlan = {
  readonly name: string;
  readonly reader: Reader;
  readonly lines: "one" | "many";
  readonly isRef: boolean;
  readonly takesNull: boolean;
  /** Takes null as it is: no list, and no field whose absence means something else. */
  readonly isOrdinary: boolean;
  /** For fields of codes: those that the schema has taken before. It takes them again, and they are few. */
  readonly taken: Set<string> | null;
  /** For plain text: its limit, and for counts: that they are. Ordinary values of both are known without asking the schema. */
  readonly textLimit: number | null;
  readonly isCount: boolean;
  readonly isDay: boolean;
  readonly group: GroupPlan | null;
  readonly isCodes: boolean;
};
type GroupPlan = { readonly shape: Shape; readonly values: readonly ValuePlan[]; readonly blank: Readonly<Record<string, unknown>>; readonly defaults: Readonly<Record<string, unknown>> };

function planOf(name: string, group: string | null, reader: Reader): ValuePlan {
  const type = fieldTypes.get(group === null ? name : `${group}.${name}`);
  const takesNull = reader.safeParse(null).success;
  return {
    name,
    reader,
    isOrdinary: takesNull && name !== "eventsCovered" && name !== "dateEnd",
    lines: type?.kind === "text" ? type.lines : "one",
    isRef: name === "ref" || name === "duplicateOf",
    takesNull,
    taken: type?.kind === "code" || type?.kind === "province" ? new Set() : null,
    textLimit: type?.kind === "text" ? type.limit : null,
    isCount: type?.kind === "count",
    isDay: type?.kind === "day" || type?.kind === "day-or-month",
    group: group === null ? (groupPlans[name] ?? null) : null,
    isCodes: codeLists.has(name),
  };
}

function groupPlanOf(group: string, shape: Shape): GroupPlan {
  return {
    shape,
    values: Object.entries(shape).map(([name, reader]) => planOf(name, group, reader)),
    blank: Object.fromEntries(Object.keys(shape).map((name) => [name, undefined])),
    defaults: groupDefaults[group] ?? {},
  };
}

const groupPlans: Readonly<Record<string, GroupPlan>> = {
  attributions: groupPlanOf("attributions", attributionSchema.shape),
  relations: groupPlanOf("relations", relationSchema.shape),
  sources: groupPlanOf("sources", sourceSchema.shape),
};

const plans: readonly ValuePlan[] = Object.entries(draftShape).map(([name, reader]) => planOf(name, null, reader));
const defaults: Readonly<Record<string, unknown>> = emptyDraft();
/** Every field, none of them read: copied and filled, an object keeps its shape and is quick. */
const unread: ParsedDraft = Object.fromEntries(plans.map(({ name }) => [name, undefined]));

/** What stands for a value that could not be read. */
const NOT_READ = Symbol("not read");

/**
 * Read every entered field by itself: text normalised, absent optional fields filled with the codebook's defaults, every
 * value that its schema refuses and every key that the codebook does not know reported under its path.
 */
export function parseFields(input: Record<string, unknown>, sameFile: SameFile = NOTHING): { parsed: ParsedDraft; problems: EntryProblem[] } {
  const problems: EntryProblem[] = unknownKeys(input, draftShape, "");
  const repeatsStart = isAbsent(input, "dateEnd") && given(input, "datePrecision") === "day";
  const parsed: Record<string, unknown> = { ...unread };
  for (const plan of plans) {
    const { name, group } = plan;
    let value = input[name];
    if (value === undefined) value = defaults[name];
    if (value === null && plan.isOrdinary) {
      parsed[name] = null;
      continue;
    }
    // The number of events of an aggregate is not known unless somebody gives it.
    if (name === "eventsCovered" && isAbsent(input, name)) value = given(input, "unit") === "aggregate" ? null : 1;
    if (name === "dateEnd" && isAbsent(input, name)) value = repeatsStart ? given(input, "dateStart") : null;
    // What is wrong with a last day that only repeats the first one is said there.
    const found = name === "dateEnd" && repeatsStart ? [] : problems;
    const read = group ? readGroup(name, group, value, sameFile, found) : plan.isCodes ? readCodes(plan, value, found) : readValue(plan, "", value, sameFile, found);
    if (read !== NOT_READ) parsed[name] = read;
  }
  return { parsed, problems };
}

/** Object.prototype has none of the codebook's names, so what is there is the input's own. */
function given(input: Record<string, unknown>, name: string): unknown {
  return input[name] === undefined ? defaults[name] : input[name];
}

function unknownKeys(input: Record<string, unknown>, shape: Shape, path: string): EntryProblem[] {
  let unknown: string[] | null = null;
  for (const key of Object.keys(input)) if (!Object.hasOwn(shape, key)) (unknown ??= []).push(key);
  if (unknown === null) return [];
  // A body of a million made-up keys is answered like one of sixty.
  return unknown.slice(0, MAX_LIST_LENGTH).map((key) => problem(`${path}${asTyped(key)}`, "unknown-field", { name: asTyped(key) }));
}

function isAbsent(input: Record<string, unknown>, name: string): boolean {
  return !Object.hasOwn(input, name) || input[name] === undefined || input[name] === null || input[name] === "";
}

/** path: what stands before the field's name in a problem's path, `sources.0.` in a group. */
function readValue(plan: ValuePlan, path: string, given: unknown, sameFile: SameFile, problems: EntryProblem[]): unknown {
  if (typeof given === "string") {
    if (plan.taken?.has(given) === true) return given;
    if (plan.textLimit !== null && given.length <= plan.textLimit && isNormalText(given)) return given;
    if (plan.isDay && parseIsoDay(given) !== null) return given;
  } else if (plan.isCount && Number.isInteger(given) && (given as number) >= 0 && (given as number) <= MAX_COUNT) return given;
  const value = typeof given === "string" ? normaliseText(given, plan.lines) : (given ?? null);
  if (value === null ? plan.takesNull : typeof value === "string" && plan.taken?.has(value) === true) return value;
  const field = `${path}${plan.name}`;
  if (typeof value === "string" && HALF_A_PAIR.test(value)) {
    problems.push(problem(field, "broken-text"));
    return NOT_READ;
  }
  if (typeof value === "string" && plan.isRef && sameFile(value)) return value;
  const result = plan.reader.safeParse(value);
  if (result.success) {
    if (typeof value === "string") plan.taken?.add(value);
    return result.data;
  }
  const found = result.error.issues.map((issue) => problemOfIssue(field, plan.name, issue, value));
  problems.push(...found.filter((one, index) => found.findIndex((other) => other.code === one.code) === index));
  return NOT_READ;
}

function readList(name: string, given: unknown, problems: EntryProblem[]): { items: readonly unknown[]; isWhole: boolean } {
  if (given === null || given === undefined || given === "") return { items: [], isWhole: true };
  if (!Array.isArray(given)) {
    problems.push(problem(name, "not-a-list"));
    return { items: [], isWhole: false };
  }
  if (given.length <= MAX_LIST_LENGTH) return { items: given, isWhole: true };
  problems.push(problem(name, "list-too-long", { limit: MAX_LIST_LENGTH, length: given.length }));
  return { items: given.slice(0, MAX_LIST_LENGTH), isWhole: false };
}

function readCodes({ name, reader }: ValuePlan, given: unknown, problems: EntryProblem[]): unknown {
  const own: EntryProblem[] = [];
  const { items, isWhole } = readList(name, given, own);
  const kept = new Set<unknown>();
  items.forEach((item, index) => {
    const value = typeof item === "string" ? normaliseText(item, "one") : (item ?? null);
    const result = reader.safeParse([value]);
    if (!result.success) {
      own.push(...result.error.issues.map((issue) => problemOfIssue(`${name}.${index}`, name, issue, value)));
    } else if (kept.has(value)) {
      own.push(problem(`${name}.${index}`, "repeated-value", { value: shownCode(name, asTyped(value)) }));
    } else {
      kept.add(value);
    }
  });
  problems.push(...own);
  return isWhole && own.every((found) => found.severity === "warning") ? [...kept] : NOT_READ;
}

function shownCode(name: string, code: string): string {
  return isProvinceCode(code) ? provinceByCode(code).name : name === "targetCommunities" ? labelOf(valueLists.community, code) : code;
}

function readGroup(name: string, plan: GroupPlan, given: unknown, sameFile: SameFile, problems: EntryProblem[]): unknown {
  const { items, isWhole } = readList(name, given, problems);
  const entries = items.map((item, index) => {
    if (!isPlainRecord(item)) {
      problems.push(problem(`${name}.${index}`, "not-a-group"));
      return {};
    }
    const path = `${name}.${index}.`;
    problems.push(...unknownKeys(item, plan.shape, path));
    const entry: Record<string, unknown> = { ...plan.blank };
    for (const value of plan.values) {
      const isGiven = Object.hasOwn(item, value.name) && item[value.name] !== undefined;
      const own = isGiven ? item[value.name] : plan.defaults[value.name];
      if (own === null && value.takesNull) {
        entry[value.name] = null;
        continue;
      }
      const read = readValue(value, path, own, sameFile, problems);
      if (read !== NOT_READ) entry[value.name] = read;
    }
    return entry;
  });
  return isWhole ? entries : NOT_READ;
}
