import { foldText } from "../codebook/fold-text";
import { parseIsoDay } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { isProvinceCode, provinces } from "../codebook/provinces";
import { choiceOptions, filterKeys, listOptionsOf } from "./filter-keys";
import type { ChoiceKey, FilterKey, FilterValues, ListKey } from "./filter-keys";
import { defaultFilter, MAX_QUERY_LENGTH, valuesOf } from "./filter";
import type { DatasetOrder, Filter } from "./filter";

/** Why a key or a value of an address cannot be taken. `value`: as written, null where the key itself is the problem. */
export type FilterProblem = {
  readonly key: string;
  readonly value: string | null;
  readonly reason: "unknown-key" | "unknown-value" | "malformed" | "repeated" | "too-long" | "empty" | "ends-before-start";
};

/** An address's parameters as URLSearchParams, or as Next hands them to a page. */
export type AddressParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>;

export type ParsedFilter = { readonly filter: Filter; readonly problems: readonly FilterProblem[] };

/**
 * Read the filter of an address. Everything that cannot be taken is a problem: the API answers 400 naming them all; a page
 * names them and goes on with `filter`, in which a refused value is left out: of a list the good values stay, and a key
 * without a good value has its default. So no refused value ever adds a record to what the same address would show without
 * it. An empty value is refused too (but for `q`): it comes from programs that meant to ask for something.
 * otherKeys: keys of the page or route that are not the filter's.
 */
export function parseFilter(params: AddressParams, datasets: readonly DatasetOrder[], otherKeys: readonly string[] = []): ParsedFilter {
  const problems: FilterProblem[] = [];
  const given = new Map<FilterKey, string>();
  for (const [key, values] of entriesOf(params)) {
    if (isFilterKey(key)) {
      if (values.length > 1) problems.push({ key, value: null, reason: "repeated" });
      else given.set(key, values[0] ?? "");
    } else if (!otherKeys.includes(key)) {
      problems.push({ key: shortened(key), value: null, reason: "unknown-key" });
    }
  }

  const usual = defaultFilter(datasets);
  const refuse = (key: FilterKey, value: string, reason: FilterProblem["reason"]) => problems.push({ key, value: shortened(value), reason });

  /** The single value of a key, if it was given and `read` can take it. */
  function single<T>(key: FilterKey, otherwise: T, read: (value: string) => T | null, reason: FilterProblem["reason"]): T {
    const value = given.get(key);
    if (value === undefined) return otherwise;
    if (value === "") {
      refuse(key, value, "empty");
      return otherwise;
    }
    const taken = read(value);
    if (taken === null) refuse(key, value, reason);
    return taken ?? otherwise;
  }

  function list<K extends ListKey>(key: K): readonly FilterValues[K][] {
    const value = given.get(key);
    if (value === undefined) return valuesOf(usual, key);
    if (value === "") {
      refuse(key, value, "empty");
      return valuesOf(usual, key);
    }
    const options = listOptionsOf(key);
    const asked = new Set<string>();
    for (const part of value.split(",")) {
      const code = key === "province" ? provinceCodeOf(part) : part;
      if ((options as readonly string[]).includes(code)) asked.add(code);
      else refuse(key, part, part === "" ? "malformed" : "unknown-value");
    }
    return asked.size === 0 ? valuesOf(usual, key) : options.filter((option) => asked.has(option));
  }

  const choice = <K extends ChoiceKey>(key: K) =>
    single(key, usual[key], (value) => ((choiceOptions[key] as readonly string[]).includes(value) ? (value as Filter[K]) : null), "unknown-value");

  let from = single<IsoDay>("from", usual.from, parseIsoDay, "malformed");
  let to = single<IsoDay | null>("to", usual.to, parseIsoDay, "malformed");
  if (to !== null && from > to) {
    refuse("to", to, "ends-before-start");
    [from, to] = [usual.from, usual.to];
  }

  const filter: Filter = {
    from, to,
    kind: list("kind"), event: list("event"), target: list("target"), community: list("community"), actor: list("actor"),
    attribution: choice("attribution"), claim: list("claim"), announced: list("announced"), province: list("province"),
    status: list("status"), confidence: list("confidence"),
    dataset: single("dataset", usual.dataset, (value) => (datasets.some((dataset) => dataset.code === value) ? value : null), "unknown-value"),
    unit: list("unit"), minDate: choice("minDate"), minPlace: choice("minPlace"), clash: choice("clash"),
    q: query(),
  };
  return { filter, problems };

  function query(): string {
    const text = (given.get("q") ?? "").normalize("NFC").trim().replace(/\s+/g, " ");
    // Text without a letter or digit finds nothing and asks nothing.
    const askable = text === "" || (!text.includes("\u0000") && foldText(text) !== "");
    if (text.length <= MAX_QUERY_LENGTH && askable) return text;
    refuse("q", text, text.length > MAX_QUERY_LENGTH ? "too-long" : "malformed");
    return "";
  }
}

function isFilterKey(key: string): key is FilterKey {
  return (filterKeys as readonly string[]).includes(key);
}

function entriesOf(params: AddressParams): [string, readonly string[]][] {
  if (params instanceof URLSearchParams) return [...new Set(params.keys())].map((key) => [key, params.getAll(key)]);
  return Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === "string" ? [value] : value] as [string, readonly string[]]]));
}

const kebab = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, "-");
const provinceByKebabName = new Map(provinces.map((province) => [kebab(province.name), province.pcode]));

/** A province is written by its P-code; its English name in kebab-case is read as the same. */
function provinceCodeOf(text: string): string {
  return isProvinceCode(text) ? text : (provinceByKebabName.get(text) ?? text);
}

/** What is quoted back stays short, whatever was sent. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
