import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { VerdictChip } from "../../../components/ui/VerdictChip";
import { verdictKind, verdictKinds } from "../../../components/ui/verdict-kind";
import { renderWithMessages } from "./with-messages";

afterEach(cleanup);

describe(VerdictChip, () => {
  it("says every verdict in its fixed words, the qualifier always with it", () => {
    const words = verdictKinds.map((kind) => {
      const { container, unmount } = renderWithMessages(<VerdictChip kind={kind} />);
      const text = container.textContent;
      unmount();
      return text;
    });
    expect(words).toEqual([
      "Supports",
      "Does not support · points the other way",
      "Does not support · undecided",
      "Too few records",
      "Cannot be tested with incident records",
      "Not tested yet",
    ]);
  });
});

describe(verdictKind, () => {
  it("has a mark for every verdict, and for none", () => {
    expect(verdictKind(null)).toBe("not-tested-yet");
    expect(verdictKind({ word: "supports" })).toBe("supports");
    expect(verdictKind({ word: "does-not-support", qualifier: "points-the-other-way" })).toBe("points-the-other-way");
    expect(verdictKind({ word: "does-not-support", qualifier: "undecided" })).toBe("undecided");
    expect(verdictKind({ word: "too-few-records" })).toBe("too-few-records");
    expect(verdictKind({ word: "cannot-be-tested" })).toBe("cannot-be-tested");
  });
});
