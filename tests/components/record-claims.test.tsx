import { cleanup, render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { wordsOf } from "../../app/hypothesis/finding-words";
import { ClaimNotes } from "../../components/province/ClaimNotes";
import type { ClaimNotesFacts } from "../../components/province/ClaimNotes";
import { RestsOn } from "../../components/record/RestsOn";
import { essay, ESSAY } from "../../lib/claims/shown-essay";
import { findingsOf } from "../../lib/claims/generated/registry";
import type { Verdict } from "../../lib/claims/verdict";
import claim from "../../app/messages/en/claim.json";
import province from "../../app/messages/en/province.json";
import record from "../../app/messages/en/record.json";
import shell from "../../app/messages/en/shell.json";

afterEach(cleanup);

const show = (part: ReactElement) => render(<NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ claim, province, record, shell }}>{part}</NextIntlClientProvider>);
const otherWay: Verdict = { word: "does-not-support", qualifier: "points-the-other-way" };
const [c1, c10] = [essay.claims.find(({ id }) => id === "C1"), essay.claims.find(({ id }) => id === "C10")];
const share = findingsOf(ESSAY).find(({ id }) => id === "T1");
if (c1 === undefined || c10 === undefined || share === undefined) throw new Error("no C1, C10 or T1");
const found = (value: number) => ({ kind: "found" as const, value, interval: [0, 1] as const, n: 74 });

describe(RestsOn, () => {
  const one = { claim: c1, words: wordsOf(share), verdict: otherWay, records: 74, effect: found(0.2), without: found(0.19) };

  it("gives the number with and without the record, and the verdict that the claim's own page gives", () => {
    show(<RestsOn rests={[one]} named={[c10]} />);
    const [counted, named] = screen.getAllByRole("listitem");
    expect(counted?.textContent).toContain("One of 74 records behind it. 20% of ISKP attacks in Nangarhar and Kunduz; without it 19%.");
    expect(within(counted as HTMLElement).getByText("points the other way", { exact: false })).toBeTruthy();
    expect(named?.textContent).toContain("Named beside the claim.");
  });

  it("says that a number does not move, that no estimate is told, and that no verdict is recorded", () => {
    show(<RestsOn rests={[{ ...one, verdict: null, without: found(0.2) }, { ...one, claim: c10, effect: null, without: null }]} named={[]} />);
    expect(screen.getByText(/20% of ISKP attacks in Nangarhar and Kunduz, with it or without\./u)).toBeTruthy();
    expect(screen.getByText(/allow no estimate/u)).toBeTruthy();
    expect(screen.getByText(/No verdict is recorded yet/u)).toBeTruthy();
  });

  it("says that nothing counts it", () => {
    show(<RestsOn rests={[]} named={[]} />);
    expect(screen.getByText("No computed claim counts it.")).toBeTruthy();
  });
});

describe(ClaimNotes, () => {
  const notes: ClaimNotesFacts = {
    dataset: { title: "Made-up set", from: "2021-08-15", to: "2022-12-31" }, attacks: 20,
    ranked: { count: 5, of: 20, rank: 2, interval: [0.1, 0.4], provinces: 6, tied: 1 }, pair: { attacks: 5, operations: 0, anyRecord: true },
    provinces: { withRecords: 9, all: 34 }, claims: { C1: { name: "Concentration", verdict: otherWay }, C2: { name: "Co-location", verdict: null } },
  };

  it("gives share, rank and verdict, and says where none is recorded", () => {
    show(<ClaimNotes notes={notes} named={false} />);
    expect(screen.getByText(/rank 2 of 6 provinces/u).textContent).toBe("5 of 20 attacks assessed to ISKP: 25% (10% to 40%), rank 2 of 6 provinces with one, shared with 1 other. The essay does not name it.");
    expect(screen.getByText("points the other way", { exact: false })).toBeTruthy();
    expect(screen.getByText(/No verdict is recorded yet/u)).toBeTruthy();
  });

  it("tells silence from zero", () => {
    show(<ClaimNotes notes={{ ...notes, ranked: null, pair: { attacks: 0, operations: 0, anyRecord: false } }} named />);
    expect(screen.getByText(/not searched or not reported, not zero/u)).toBeTruthy();
    expect(screen.getByText(/Over all 34 provinces it counts as 0 and 0/u)).toBeTruthy();
  });
});
