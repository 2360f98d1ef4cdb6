import { foldName, foldText } from "./fold-text";
import { withinOneEdit } from "./one-edit";
import type { Province } from "./provinces";
import { provinces } from "./provinces";

export type ProvinceMatch = {
  readonly province: Province;
  /** The name, alias or code that matched, as written in the codebook: worth showing when it is not the name itself. */
  readonly matched: string;
};

type Spelling = { readonly province: Province; readonly written: string; readonly folded: string };

const spellings: readonly Spelling[] = provinces.flatMap((province) =>
  [province.name, province.nameDari, province.namePashto, ...province.aliases, province.pcode, province.isoCode, ...province.formerIsoCodes].map(
    (written) => ({ province, written, folded: foldName(written) }),
  ),
);

/** One edit is forgiven from this many letters on; in shorter words it would turn one name into another. */
const FORGIVING_FROM = 5;
/** Inside a word, fewer letters than this match too much. */
const INSIDE_FROM = 3;

// UCDP writes `Nangarhar province`, Dari `ولایت ننگرهار`, Pashto `د ننګرهار ولايت`.
const PROVINCE_WORDS = new Set(["province", "wilayat", "velayat", "ولایت"]);

/** The fold of a name, without the word *province* that may stand beside it. */
function foldProvinceName(text: string): string {
  const words = foldText(text).split(" ");
  const named = words.filter((word) => !PROVINCE_WORDS.has(word));
  if (named.length === words.length || named.length === 0) return words.join("");
  return (named.length > 1 && named[0] === "د" ? named.slice(1) : named).join("");
}

/** Lower is better; null is no match. */
function rank(query: string, folded: string): number | null {
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  if (query.length >= INSIDE_FROM && folded.includes(query)) return 2;
  return null;
}

function slipped(query: string, folded: string): number | null {
  if (query.length < FORGIVING_FROM || folded.length < FORGIVING_FROM) return null;
  if (withinOneEdit(query, folded)) return 0;
  const beginnings = [folded.slice(0, query.length - 1), folded.slice(0, query.length), folded.slice(0, query.length + 1)];
  return beginnings.some((beginning) => withinOneEdit(query, beginning)) ? 1 : null;
}

function collect(query: string, rankOf: (query: string, folded: string) => number | null): ProvinceMatch[] {
  const best = new Map<Province, { rank: number; matched: string }>();
  for (const { province, written, folded } of spellings) {
    const rank = rankOf(query, folded);
    const before = best.get(province);
    if (rank !== null && (!before || rank < before.rank)) best.set(province, { rank, matched: written });
  }
  // Map and sort keep the order of arrival, so that equal ranks stay in P-code order.
  return [...best].sort(([, a], [, b]) => a.rank - b.rank).map(([province, { matched }]) => ({ province, matched }));
}

/**
 * Which provinces may this text mean? For a picker: any name, alias, P-code or ISO code, whole or begun, in Latin or Arabic script.
 *
 * Best first: the whole spelling, then its beginning, then a part of it (from three letters on). Only when nothing of that kind is found, and from
 * five letters on, spellings one slip away (`Nangarhr`). Empty text gives all 34 in P-code order; text that means nothing gives an empty list.
 */
export function findProvinces(query: string): ProvinceMatch[] {
  const folded = foldProvinceName(query);
  if (folded === "") {
    // Nothing but signs was typed: that is not the same as nothing.
    return query.trim() === "" ? provinces.map((province) => ({ province, matched: province.name })) : [];
  }
  const exact = collect(folded, rank);
  return exact.length > 0 ? exact : collect(folded, slipped);
}

/**
 * Which one province does this text name? For imported files: the whole text must be a spelling or code of exactly one province (the word
 * *province* beside it is allowed); nothing is guessed, so a slip gives null and goes to the person as a suggestion from `findProvinces`.
 */
export function provinceNamed(text: string): Province | null {
  const folded = foldProvinceName(text);
  const meant = new Set(spellings.filter((spelling) => spelling.folded === folded).map((spelling) => spelling.province));
  const [only] = meant;
  return meant.size === 1 && only ? only : null;
}
