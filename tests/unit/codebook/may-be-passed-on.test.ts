import { describe, expect, it } from "vitest";
import { mayBePassedOn } from "../../../lib/codebook/dataset";
import { datasetProposal } from "../../../lib/interchange/dataset-proposals";

describe(mayBePassedOn, () => {
  it("goes by what the dataset says, and for ACLED and GTD by the name", () => {
    expect(mayBePassedOn({ code: "starter", redistribution: "May be passed on with its sources." })).toBe(true);
    expect(mayBePassedOn({ code: "own", redistribution: "Rows must not be passed on. Ask first." })).toBe(false);
    expect(mayBePassedOn({ code: "gtd-0522dist", redistribution: "Not stated." })).toBe(false);
    expect(mayBePassedOn({ code: "acledonia", redistribution: "Not stated." })).toBe(true);
  });

  it("agrees with what is proposed for each format", () => {
    for (const format of ["ucdp-ged", "ucdp-candidate", "acled", "gtd"] as const) {
      const proposal = datasetProposal(format, null);
      expect(mayBePassedOn(proposal ?? { code: "", redistribution: "" }), format).toBe(proposal?.mayBePassedOn);
    }
  });
});
