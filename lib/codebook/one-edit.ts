/**
 * Can one slip of a finger turn `a` into `b`? One letter put in, left out or replaced, or two neighbours swapped; equal texts count too.
 * Compares code points of texts folded beforehand.
 */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let left = short.length - from;
  while (left > 0 && short[from + left - 1] === long[long.length - short.length + from + left - 1]) left -= 1;
  // What still differs, after the common beginning and end are taken away: `left` letters of the shorter text.
  if (long.length > short.length) return left === 0;
  if (left <= 1) return true;
  return left === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}
