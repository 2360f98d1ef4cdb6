import type { ReactNode } from "react";

/** Words between backticks are code, as in the description that machines read. */
export function inCode(text: string): ReactNode[] {
  return text.split("`").map((part, place) => (place % 2 === 0 ? part : <code key={`${place} ${part}`}>{part}</code>));
}
