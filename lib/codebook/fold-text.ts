/**
 * What is left of a text when everything that varies between keyboards, transliterations and spellings is taken away.
 *
 * Two texts that a reader would call *the same words* get the same fold: letter case, accents (`Kāpīsā`, `Kapisa`), Arabic, Persian and Pashto shapes
 * of one letter (ي ی ې, ك ک ګ گ, ہ ه), Persian and Arabic digits, apostrophes, tatweel, joiners and direction marks. Whatever else is neither letter
 * nor digit (space, hyphen, full stop, line end) becomes one space between words. Used on both sides of a comparison, never shown. Folding twice
 * changes nothing.
 */
export function foldText(text: string): string {
  // Most of what an import folds is ASCII, where the general way takes five times as long for the same result.
  if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  const plain = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  return plain.replace(UNHEARD, "").replace(BETWEEN_WORDS, " ").trim().replace(VARIANT, (letter) => ONE_SHAPE.get(letter) ?? letter);
}

/** The fold of a name, written together: `Sar-e Pol`, `Sar e-Pol` and `Sarepol` are one. */
export function foldName(name: string): string {
  return foldText(name).replaceAll(" ", "");
}

const ASCII = /^\p{ASCII}*$/u;
// Marks and format characters; apostrophes; U+0640, the tatweel; U+02B0 to U+02FF, modifier letters, among them the half rings for ayn and hamza.
const UNHEARD = /[\p{M}\p{Cf}'`´\u2018\u2019\u201b\u2032\u0640\u02b0-\u02ff]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

const SHAPES: readonly (readonly [kept: string, variants: string])[] = [
  ["ی", "يىېۍ"],
  ["ک", "كګگڪ"],
  ["ه", "ہھەةۃ"],
  ["ر", "ړڑ"],
  ["د", "ډڈ"],
  ["ت", "ټٹ"],
  ["ن", "ڼںڻ"],
  ["i", "ı"],
  ...Array.from({ length: 10 }, (_, digit) => [String(digit), String.fromCodePoint(0x0660 + digit, 0x06f0 + digit)] as const),
];

const ONE_SHAPE = new Map(SHAPES.flatMap(([kept, variants]) => [...variants].map((variant) => [variant, kept] as const)));
const VARIANT = new RegExp(`[${[...ONE_SHAPE.keys()].join("")}]`, "gu");
