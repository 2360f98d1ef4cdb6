/** How the marks of a figure lead on: where the link goes without scripts, and what selecting does with them. */
export type FigureLink<Key> = {
  readonly hrefOf: (key: Key) => string | null;
  /** add: keep what is chosen beside it (Ctrl, Cmd or Shift held). */
  readonly onSelect: (key: Key, add: boolean) => void;
  /** Marks that are chosen; the others are dimmed. Empty: nothing is chosen, all stand out alike. */
  readonly selected: ReadonlySet<Key>;
};

/** How much of an unselected mark is left to see. */
export const DIMMED = 0.35;

export function isDimmed<Key>(link: Pick<FigureLink<Key>, "selected">, key: Key): boolean {
  return link.selected.size > 0 && !link.selected.has(key);
}
