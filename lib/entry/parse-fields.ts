import { fields } from "../codebook/fields";
import { MAX_LIST_LENGTH, attributionSchema, emptyDraft, incidentDraftSchema, relationSchema, sourceSchema } from "../codebook/incident";
import type { EnteredField } from "../codebook/incident";
import { valueLists } from "../codebook/lists";
import { isProvinceCode, provinceByCode } from "../codebook/provinces";
import { labelOf } from "../codebook/value-list";
import { problemOfIssue } from "./issue-problem";
import { normaliseText } from "./normalise-text";
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
const groupShapes: Readonly<Record<string, Shape>> = {
  attributions: attributionSchema.shape,
  relations: relationSchema.shape,
  sources: sourceSchema.shape,
};
const codeLists: ReadonlySet<string> = new Set(["provinceAlternatives", "targetCommunities"] satisfies EnteredField[]);

/** Half a surrogate pair: text cut in the middle of a character. */
const HALF_A_PAIR = /\p{Surrogate}/u;

/** What an entry of a group holds where nothing is said: a source supports the record unless somebody says otherwise. */
const groupDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sources: { kind: "publication", stance: "supports" },
};

const manyLines: ReadonlySet<string> = new Set(
  fields.flatMap((field) => (field.type.kind === "text" && field.type.lines === "many" ? [field.name] : [])),
);

/**
 * Read every entered field by itself: text normalised, absent optional fields filled with the codebook's defaults, every
 * value that its schema refuses and every key that the codebook does not know reported under its path.
 */
export function parseFields(input: Record<string, unknown>, sameFile: SameFile = NOTHING): { parsed: ParsedDraft; problems: EntryProblem[] } {
  const problems: EntryProblem[] = unknownKeys(input, draftShape, "");
  const values = withDefaults(input);
  const endRepeatsStart = isAbsent(input, "dateEnd") && values["datePrecision"] === "day";
  const parsed: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(draftShape)) {
    const groupShape = groupShapes[name];
    const read = groupShape
      ? readGroup(name, groupShape, values[name], sameFile)
      : codeLists.has(name)
        ? readCodes(name, values[name])
        : readValue(name, name, reader, values[name], sameFile);
    // What is wrong with a last day that only repeats the first one is said there.
    if (name !== "dateEnd" || !endRepeatsStart) problems.push(...read.problems);
    if ("value" in read) parsed[name] = read.value;
  }
  return { parsed, problems };
}

type Read = { value?: unknown; problems: EntryProblem[] };

function unknownKeys(input: Record<string, unknown>, shape: Shape, path: string): EntryProblem[] {
  const unknown = Object.keys(input).filter((key) => !Object.hasOwn(shape, key));
  // A body of a million made-up keys is answered like one of sixty.
  return unknown.slice(0, MAX_LIST_LENGTH).map((key) => problem(`${path}${asTyped(key)}`, "unknown-field", { name: asTyped(key) }));
}

function isAbsent(input: Record<string, unknown>, name: string): boolean {
  return !Object.hasOwn(input, name) || input[name] === undefined || input[name] === null || input[name] === "";
}

function withDefaults(input: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = { ...emptyDraft() };
  for (const name of Object.keys(draftShape)) {
    if (Object.hasOwn(input, name) && input[name] !== undefined) values[name] = input[name];
  }
  // The number of events of an aggregate is not known unless somebody gives it.
  if (isAbsent(input, "eventsCovered")) values["eventsCovered"] = values["unit"] === "aggregate" ? null : 1;
  if (isAbsent(input, "dateEnd")) values["dateEnd"] = values["datePrecision"] === "day" ? values["dateStart"] : null;
  return values;
}

function normalised(name: string, value: unknown): unknown {
  return typeof value === "string" ? normaliseText(value, manyLines.has(name) ? "many" : "one") : (value ?? null);
}

function readValue(path: string, name: string, reader: Reader, given: unknown, sameFile: SameFile): Read {
  const value = normalised(path.replace(/\.\d+\./, "."), given);
  if (typeof value === "string" && HALF_A_PAIR.test(value)) return { problems: [problem(path, "broken-text")] };
  if (typeof value === "string" && (name === "ref" || name === "duplicateOf") && sameFile(value)) return { value, problems: [] };
  const result = reader.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const found = result.error.issues.map((issue) => problemOfIssue(path, name, issue, value));
  return { problems: found.filter((one, index) => found.findIndex((other) => other.code === one.code) === index) };
}

function readList(name: string, given: unknown): { items: readonly unknown[]; problems: EntryProblem[]; isWhole: boolean } {
  if (given === null || given === "") return { items: [], problems: [], isWhole: true };
  if (!Array.isArray(given)) return { items: [], problems: [problem(name, "not-a-list")], isWhole: false };
  if (given.length <= MAX_LIST_LENGTH) return { items: given, problems: [], isWhole: true };
  return { items: given.slice(0, MAX_LIST_LENGTH), problems: [problem(name, "list-too-long", { limit: MAX_LIST_LENGTH, length: given.length })], isWhole: false };
}

function readCodes(name: string, given: unknown): Read {
  const { items, problems, isWhole } = readList(name, given);
  const kept = new Set<unknown>();
  const reader = draftShape[name];
  items.forEach((item, index) => {
    const value = normalised(name, item);
    const result = reader?.safeParse([value]);
    if (result?.success === false) {
      problems.push(...result.error.issues.map((issue) => problemOfIssue(`${name}.${index}`, name, issue, value)));
    } else if (kept.has(value)) {
      problems.push(problem(`${name}.${index}`, "repeated-value", { value: shownCode(name, asTyped(value)) }));
    } else {
      kept.add(value);
    }
  });
  const isComplete = isWhole && problems.every((found) => found.severity === "warning");
  return isComplete ? { value: [...kept], problems } : { problems };
}

function shownCode(name: string, code: string): string {
  return isProvinceCode(code) ? provinceByCode(code).name : name === "targetCommunities" ? labelOf(valueLists.community, code) : code;
}

function readGroup(name: string, shape: Shape, given: unknown, sameFile: SameFile): Read {
  const { items, problems, isWhole } = readList(name, given);
  const entries = items.map((item, index) => {
    const path = `${name}.${index}`;
    if (!isPlainRecord(item)) {
      problems.push(problem(path, "not-a-group"));
      return {};
    }
    problems.push(...unknownKeys(item, shape, `${path}.`));
    const entry: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries(shape)) {
      const isGiven = Object.hasOwn(item, key) && item[key] !== undefined;
      const read = readValue(`${path}.${key}`, key, reader, isGiven ? item[key] : groupDefaults[name]?.[key], sameFile);
      problems.push(...read.problems);
      if ("value" in read) entry[key] = read.value;
    }
    return entry;
  });
  return isWhole ? { value: entries, problems } : { problems };
}
