/**
 * Marks that change the direction of the text around them and cannot be seen: pasted along from web pages, they make one place
 * name two. Joiners (U+200C, U+200D) stay: Dari and Pashto are written with them.
 */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Control characters other than tab, line feed and NUL (NUL is refused, not repaired); form feeds come along from PDF files. */
const OTHER_CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Words of printable ASCII with single spaces between them: what most values of a file are, and what no rule below changes. */
const IS_NORMAL = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Is this text what normalising it would give, whatever the field, without any character that could be refused? */
export function isNormalText(text: string): boolean {
  return IS_NORMAL.test(text);
}

/**
 * Text as it is kept: Unicode NFC, without direction marks, line ends as one line feed, no space around it. Empty text is null.
 * lines: whether the field keeps line breaks; in one line every run of white space is one space.
 */
export function normaliseText(text: string, lines: "one" | "many"): string | null {
  if (IS_NORMAL.test(text)) return text;
  const clean = text.normalize("NFC").replace(BIDI_CONTROLS, "").replace(/\r\n?/g, "\n").replace(OTHER_CONTROLS, " ");
  const kept = lines === "one" ? clean.replace(/\s+/g, " ").trim() : clean.trim();
  return kept === "" ? null : kept;
}
