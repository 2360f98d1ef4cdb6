import type { MapPoint } from "@/lib/read/places";

export type PlacedPoint = Pick<MapPoint, "kind" | "mark" | "state"> & { readonly x: number; readonly y: number };
export type MarkGroup = Pick<MapPoint, "kind" | "mark" | "state"> & { readonly count: number };
/** Marks that stand together at the mean of their points, one a kind, mark and state. */
export type MarkCluster = { readonly x: number; readonly y: number; readonly count: number; readonly groups: readonly MarkGroup[] };

const kindOrder = ["attacks", "operations", "clashes", "other"] as const satisfies readonly MapPoint["kind"][];

/**
 * Points that would hide one another become one cluster, in which every kind, mark and state keeps its own number: first points
 * nearer than `reach` to a cluster's first point, then clusters whose boxes, `widthOf` by `height`, would overlap. All in px.
 */
export function clusterMarks(points: readonly PlacedPoint[], reach: number, widthOf: (groups: readonly MarkGroup[]) => number, height: number): MarkCluster[] {
  const near: PlacedPoint[][] = [];
  for (const point of points) {
    const cluster = near.find(([start]) => start !== undefined && Math.hypot(start.x - point.x, start.y - point.y) < reach);
    if (cluster === undefined) near.push([point]);
    else cluster.push(point);
  }
  const made = near.map((members) => ({ members, cluster: clusterOf(members) }));
  const overlap = (a: MarkCluster, b: MarkCluster) => Math.abs(a.y - b.y) < height && Math.abs(a.x - b.x) < (widthOf(a.groups) + widthOf(b.groups)) / 2;
  for (let index = 0; index < made.length; ) {
    const one = made[index];
    const other = made.findIndex((candidate, at) => at > index && one !== undefined && overlap(one.cluster, candidate.cluster));
    const joined = made[other];
    if (one === undefined || joined === undefined) {
      index += 1;
      continue;
    }
    const members = [...one.members, ...joined.members];
    made.splice(other, 1);
    made[index] = { members, cluster: clusterOf(members) };
    // The larger box may reach clusters already passed.
    index = 0;
  }
  return made.map(({ cluster }) => cluster);
}

function clusterOf(members: readonly PlacedPoint[]): MarkCluster {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)), count: members.length, groups: groupsOf(members) };
}

/** Counted before set aside, attacks before operations, points before rings. */
function groupsOf(members: readonly PlacedPoint[]): MarkGroup[] {
  return (["counted", "set-aside"] as const).flatMap((state) =>
    kindOrder.flatMap((kind) =>
      (["point", "ring"] as const).flatMap((mark) => {
        const count = members.filter((one) => one.state === state && one.kind === kind && one.mark === mark).length;
        return count === 0 ? [] : [{ kind, mark, state, count }];
      }),
    ),
  );
}
