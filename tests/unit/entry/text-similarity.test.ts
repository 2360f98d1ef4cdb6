import { describe, expect, it } from "vitest";
import { textSimilarity } from "../../../lib/entry/text-similarity";

describe(textSimilarity, () => {
  it("is 1 for the same text and for a line that says part of it", () => {
    expect(textSimilarity("Blast at the Lorem bridge", "Blast at the Lorem bridge")).toBe(1);
    expect(textSimilarity("Lorem bridge", "A patrol was hit on the Lorem bridge at noon")).toBe(1);
  });

  it("finds one name under two spellings more alike than two names", () => {
    const spelled = textSimilarity("Qala-i Muster", "Kala-e Muster");
    const other = textSimilarity("Qala-i Muster", "Dolor bazaar");
    expect(spelled).toBeGreaterThan(0.6);
    expect(other).toBeLessThan(0.2);
  });

  it("compares what keyboards write differently as the same", () => expect(textSimilarity("پل آزمایشي", "پل آزمایشی")).toBe(1));

  it("does not take the words of the subject for likeness", () => {
    expect(textSimilarity("Taliban forces killed two people in the city", "Two people were killed, Taliban officials said")).toBeNull();
  });

  it("knows nothing of an empty text", () => expect(textSimilarity("", "Lorem bridge")).toBeNull());
});
