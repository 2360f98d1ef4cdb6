/** An edge between the position of a record in one list and of one in the other. */
export type Edge = { readonly one: number; readonly other: number };

/**
 * How many of these pairs could be matches at once, if a record has one match at most? The size of a largest matching of the bipartite graph
 * (Hopcroft & Karp 1973, doi:10.1137/0202019). Symmetric; O(edges x sqrt(records)).
 */
export function largestMatching(edges: readonly Edge[]): number {
  const neighbours = new Map<number, number[]>();
  for (const { one, other } of edges) {
    const list = neighbours.get(one);
    if (list === undefined) neighbours.set(one, [other]);
    else list.push(other);
  }
  const partnerOfOne = new Map<number, number>();
  const partnerOfOther = new Map<number, number>();
  for (;;) {
    const layers = layersFrom(neighbours, partnerOfOne, partnerOfOther);
    if (layers === null) return partnerOfOne.size;
    for (const one of neighbours.keys()) if (!partnerOfOne.has(one)) augment(one, neighbours, layers, partnerOfOne, partnerOfOther);
  }
}

/** Distance of each record of the first list from a free one along alternating paths; null where no path ends in a free record of the other. */
function layersFrom(neighbours: ReadonlyMap<number, readonly number[]>, partnerOfOne: ReadonlyMap<number, number>, partnerOfOther: ReadonlyMap<number, number>): Map<number, number> | null {
  const layers = new Map<number, number>();
  let current = [...neighbours.keys()].filter((one) => !partnerOfOne.has(one));
  for (const one of current) layers.set(one, 0);
  let reachesFree = false;
  for (let depth = 1; current.length > 0 && !reachesFree; depth += 1) {
    const next: number[] = [];
    for (const one of current) {
      for (const other of neighbours.get(one) ?? []) {
        const partner = partnerOfOther.get(other);
        if (partner === undefined) reachesFree = true;
        else if (!layers.has(partner)) {
          layers.set(partner, depth);
          next.push(partner);
        }
      }
    }
    current = next;
  }
  return reachesFree ? layers : null;
}

/** Lengthen the matching by one along a shortest path from `root`, if there is one. With a list of its own instead of recursion: paths can be long. */
function augment(root: number, neighbours: ReadonlyMap<number, readonly number[]>, layers: Map<number, number>, partnerOfOne: Map<number, number>, partnerOfOther: Map<number, number>): void {
  const path: { one: number; tried: number; via: number }[] = [{ one: root, tried: 0, via: -1 }];
  while (path.length > 0) {
    const step = path[path.length - 1] as (typeof path)[number];
    const other = neighbours.get(step.one)?.[step.tried];
    if (other === undefined) {
      // A dead end is one for every later path of this round too.
      layers.delete(step.one);
      path.pop();
      continue;
    }
    step.tried += 1;
    const partner = partnerOfOther.get(other);
    if (partner === undefined) {
      step.via = other;
      for (const { one, via } of path) {
        partnerOfOne.set(one, via);
        partnerOfOther.set(via, one);
      }
      return;
    }
    if (layers.get(partner) !== (layers.get(step.one) ?? -2) + 1) continue;
    step.via = other;
    path.push({ one: partner, tried: 0, via: -1 });
  }
}
