import type { Delimiter } from "./delimited";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/** The first row of the text, quotes respected, cut at `limit`; the whole text when no line ends. */
function firstLine(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (!quoted && (code === 10 || code === 13)) return text.slice(0, at);
  }
  return text;
}

/**
 * What parts the columns of the header? The delimiter that occurs most often outside quotes; null when none occurs, so the table has one
 * column or another delimiter than those known.
 */
export function findDelimiter(head: string): Delimiter | null {
  const bare = firstLine(head).replace(/"[^"]*"/g, "");
  const counted = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 })).filter(({ count }) => count > 0);
  counted.sort((a, b) => b.count - a.count);
  return counted[0]?.delimiter ?? null;
}
