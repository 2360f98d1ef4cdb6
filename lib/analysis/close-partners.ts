import { areClose, type Closeness } from "./space-closeness";

/** Positions grouped by one of their values, each group in order of position. */
export function positionsBy(values: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [position, value] of values.entries()) {
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [position]);
    else group.push(position);
  }
  return groups;
}

/** For each of these areas, how many events lie in an area close to it? `firstArea` asks, `areas` are the events'. */
export function partnersIn(areas: readonly number[], close: Closeness): (firstArea: number) => number {
  const sizes = [...positionsBy(areas)].map(([area, positions]) => [area, positions.length] as const);
  const known = new Map<number, number>();
  return (firstArea) => {
    let count = known.get(firstArea);
    if (count === undefined) {
      count = sizes.reduce((sum, [area, size]) => (areClose(close, firstArea, area) ? sum + size : sum), 0);
      known.set(firstArea, count);
    }
    return count;
  };
}

/** The twins of each event of one list among the other's, each once: `side` 0 groups by the first position, 1 by the second. */
export function twinsBy(twins: readonly (readonly [first: number, second: number])[], side: 0 | 1): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const pair of twins) {
    const [own, other] = [pair[side], pair[side === 0 ? 1 : 0]];
    const group = groups.get(own) ?? [];
    if (!group.includes(other)) group.push(other);
    groups.set(own, group);
  }
  return groups;
}
