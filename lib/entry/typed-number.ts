/**
 * Numbers as people type them, in Latin, Persian (۰-۹) or Arabic (٠-٩) digits. Only what can be read in one way is a number:
 * `1,200` may be twelve hundred or one and a fifth, so it stays text and is refused with what was typed.
 */

const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** The same text with every Persian or Arabic digit as its Latin one. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => {
    const point = digit.charCodeAt(0);
    return String(point - (point >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
}

/** Marks of direction that come along when a number is copied from a Dari page. */
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A typed number, or the text as typed where it is none (`abc`, `34.53 N`, `1e3`, `1,200`). Empty text is null. The decimal mark is the
 * point; the Arabic decimal mark U+066B, which means nothing else, is taken too, and a true minus sign U+2212.
 */
export function typedNumber(text: string): number | string | null {
  const clean = withLatinDigits(text.replace(INVISIBLE, "")).replace("\u066b", ".").replace(/^\u2212/, "-").trim();
  if (clean === "") return null;
  // Adding zero makes a typed -0 the zero it means.
  return PLAIN_NUMBER.test(clean) ? Number(clean) + 0 : text;
}

/** How a number stands in a field: digits and a point, never an exponent. */
export function numberText(value: number | null): string {
  if (value === null) return "";
  const text = String(value);
  return PLAIN_NUMBER.test(text) ? text : value.toFixed(10).replace(/\.?0+$/, "");
}
