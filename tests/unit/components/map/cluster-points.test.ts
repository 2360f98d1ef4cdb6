import { describe, expect, it } from "vitest";
import type { MapPoint } from "@/lib/read/places";
import { clusterSize, indexPoints } from "@/components/map/cluster-points";

const point = (index: number, lng: number, lat: number, over: Partial<MapPoint> = {}): MapPoint => ({ index, ref: `IA-2099-${String(index).padStart(4, "0")}`, lng, lat, kind: "attacks", mark: "point", precision: "town", state: "counted", ...over });
const world = [-180, -85, 180, 85] as const;
const points = [
  point(0, 69.17, 34.53), point(1, 69.17, 34.53, { kind: "operations" }), point(2, 69.18, 34.53, { state: "set-aside" }),
  point(3, 62.2, 34.35), point(4, 69.17, 34.53, { mark: "ring", precision: "district" }),
];

describe(indexPoints, () => {
  it("loses and doubles no record at any zoom", () => {
    for (const zoom of [3, 5.75, 9, 13]) {
      const rows = indexPoints(points).groups(world, zoom).flatMap((group) => group.rows);
      expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    }
  });
  it("keeps what is set aside apart from what is counted", () => {
    const kabul = indexPoints(points).groups(world, 5).find((group) => group.total === 3);
    expect(kabul?.sums).toEqual({ attacks: 1, operations: 1, clashes: 0, other: 0, setAside: 1 });
  });
  it("never merges a district's ring with points", () => {
    const ring = indexPoints(points).groups(world, 4).filter((group) => group.ring);
    expect(ring.map((group) => group.rows)).toEqual([[4]]);
  });
  it("says that records of one and the same point never fall apart", () => {
    const same = indexPoints([point(0, 69, 34), point(1, 69, 34)]).groups(world, 6);
    expect(same[0]).toMatchObject({ total: 2, opensAtZoom: null });
  });
});

describe(clusterSize, () => {
  it("grows with the number and stays small enough to see the map", () => {
    expect(clusterSize(2)).toBeLessThan(clusterSize(20));
    expect(clusterSize(100_000)).toBe(44);
  });
});
