/** What was typed into a number field. Empty is unknown, which 0 is not. */
export type TypedNumber =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "invalid"; readonly text: string };

const EASTERN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";
const ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";

/** Which whole number, 0 or more and below 2^31, was typed? Understands Persian and Arabic digits; a comma or a space between thousands is forgiven. */
export function readWholeNumber(text: string): TypedNumber {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  const latin = [...trimmed].map((letter) => {
    const digit = Math.max(EASTERN_DIGITS.indexOf(letter), ARABIC_DIGITS.indexOf(letter));
    return digit >= 0 ? String(digit) : letter;
  }).join("");
  const digits = /^\d{1,3}([,\s\u066c]\d{3})+$/u.test(latin) ? latin.replace(/[,\s\u066c]/gu, "") : latin;
  if (!/^\d{1,10}$/u.test(digits)) return { kind: "invalid", text };
  const value = Number(digits);
  return value < 2 ** 31 ? { kind: "number", value } : { kind: "invalid", text };
}
