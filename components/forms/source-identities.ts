import type { SourceEntry } from "./form-values";

/**
 * Which source of a changed list is which source of the list both editors started from? Voices and relations point at sources by place, and
 * places move when somebody adds or removes one; so versions are compared and merged by identity.
 *
 * One name per entry of `side`: `kept:2` for what was at place 2 before, `new:…` with its content for what was added, so that both sides
 * adding the same source add one. Unchanged entries are recognised first, then those with the same address, then those that stayed in
 * place in a list of the same length.
 */
export function sourceIdentities(before: readonly SourceEntry[], side: readonly SourceEntry[]): string[] {
  const names: (string | undefined)[] = side.map(() => undefined);
  const free = new Set(before.keys());
  const pair = (matches: (old: SourceEntry, entry: SourceEntry, place: number, position: number) => boolean) => {
    side.forEach((entry, position) => {
      if (names[position] !== undefined) return;
      for (const place of free) {
        const old = before[place];
        if (old === undefined || !matches(old, entry, place, position)) continue;
        names[position] = `kept:${place}`;
        free.delete(place);
        return;
      }
    });
  };
  pair((old, entry, place, position) => place === position && contentOf(old) === contentOf(entry));
  pair((old, entry) => contentOf(old) === contentOf(entry));
  pair((old, entry) => old.url !== "" && old.url === entry.url);
  if (side.length === before.length) pair((_old, _entry, place, position) => place === position);

  const seen = new Map<string, number>();
  return side.map((entry, position) => {
    const kept = names[position];
    if (kept !== undefined) return kept;
    const content = contentOf(entry);
    const repeats = seen.get(content) ?? 0;
    seen.set(content, repeats + 1);
    return `new:${content}:${repeats}`;
  });
}

/** The entry as text, whatever the order of its fields. */
export function contentOf(entry: object): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
