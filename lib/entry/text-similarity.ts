import { foldText } from "../codebook/fold-text";

/**
 * Words that stand in nearly every summary of this subject and so say nothing of whether two texts tell of one event.
 * Names of groups and of forces are here for the same reason: who did it has a field of its own.
 */
const COMMON_WORDS = new Set(
  ("a an and are as at been but by for from had has have he her his in into is it its near no not of on or said say says she that the their them they this those to " +
    "two three was were who whom which while with within without after before during later also other others some about over under more than one first " +
    "afghan afghanistan attack attacked attacks city area district province street town village killed kill dead deaths died hurt injured wounded people person persons man men " +
    "iskp isis islamic state daesh taliban forces force members member fighters authorities officials official reported report reports claimed claim").split(" "),
);

/** Words of three letters and more of the folded text, without the common ones. */
function tellingWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 && !COMMON_WORDS.has(word));
}

/** The trigrams of a word with its beginning and end marked: spellings of one name share most of them. */
function trigramsOf(words: readonly string[]): Set<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const marked = `^${word}$`;
    for (let start = 0; start + 3 <= marked.length; start += 1) trigrams.add(marked.slice(start, start + 3));
  }
  return trigrams;
}

/**
 * How alike are two texts in the words that tell something? 0 to 1: the trigrams they share over those of the shorter text, since one
 * analyst writes a line where another writes three. Symmetric; 1 for the same text. Null when either holds no telling word: that
 * is not the same as being unlike. O(length).
 */
export function textSimilarity(one: string, other: string): number | null {
  const [a, b] = [trigramsOf(tellingWords(one)), trigramsOf(tellingWords(other))];
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return null;
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  return shared / smaller;
}
