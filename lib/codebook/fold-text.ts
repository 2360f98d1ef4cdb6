/**
 * Text as it is compared in searches: without case, accents, Arabic vowel signs, joiners and doubled space, and with the
 * letters that keyboards write differently made one (Arabic yeh and kaf are the Persian ones, alef has no hamza).
 * Used on both sides of a comparison and never shown.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[\u064a\u0649]/g, "\u06cc")
    .replace(/\u0643/g, "\u06a9")
    .replace(/[\u2018\u2019\u02bc\u02bb`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}
