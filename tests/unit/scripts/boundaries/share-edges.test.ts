import { describe, expect, it } from "vitest";

import { countEdges, shareEdges } from "@/scripts/boundaries/share-edges";

// Two unmistakably synthetic squares side by side. Their common border runs from [1, 0] to [1, 1]; each kept another point of its bend.
const west = [[0, 0], [0, 1], [1, 1], [1.004, 0.7], [1, 0]];
const east = [[1, 0], [0.996, 0.3], [1, 1], [2, 1], [2, 0]];

describe("shareEdges", () => {
  it("gives both sides the points that either kept", () => {
    expect(countEdges([west, east])).toEqual({ outer: 10, inner: 0, faulty: 0 });
    const [westNow = [], eastNow = []] = shareEdges([west, east], 1.2);
    expect(countEdges([westNow, eastNow])).toEqual({ outer: 6, inner: 3, faulty: 0 });
    expect(westNow).toEqual([[0, 0], [0, 1], [1, 1], [1.004, 0.7], [0.996, 0.3], [1, 0]]);
    expect(eastNow).toEqual([[1, 0], [0.996, 0.3], [1.004, 0.7], [1, 1], [2, 1], [2, 0]]);
  });

  it("leaves alone what lies farther off", () => {
    expect(shareEdges([west, east], 0.01)).toEqual([west, east]);
  });
});

describe("countEdges", () => {
  it("calls an edge of three a fault", () => {
    expect(countEdges([west, west, west]).faulty).toBe(5);
  });
});
