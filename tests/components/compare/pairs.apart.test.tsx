import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import compare from "../../../app/messages/en/compare.json";
import charts from "../../../app/messages/en/charts.json";
import form from "../../../app/messages/en/form.json";
import shell from "../../../app/messages/en/shell.json";
import { chapman } from "../../../lib/analysis/chapman";
import { BulkAccept } from "../../../components/compare/BulkAccept";
import { EstimateBlock } from "../../../components/compare/EstimateBlock";
import { OverlapFigure } from "../../../components/compare/OverlapFigure";
import { PairList } from "../../../components/compare/PairList";
import type { PairActions, PairView } from "../../../components/compare/pair-view";
import { ShortcutsProvider } from "../../../components/ui/Shortcuts";
import "../browser-gaps";

const refresh = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh, push: vi.fn() }) }));
afterEach(() => {
  cleanup();
  refresh.mockClear();
});

const show = (part: ReactElement) => render(
  <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ compare, charts, form, shell }}>
    <ShortcutsProvider singleKeys>{part}</ShortcutsProvider>
  </NextIntlClientProvider>,
);

const pair = (one: string, changes: Partial<PairView> = {}): PairView => ({
  refs: [one, "IA-2022-0009"], state: "pending", score: 0.91, notes: [], decided: null,
  facts: [{ label: "Date", values: ["3 Feb 2022", "4 Feb 2022"], part: 0.6 }, { label: "Manner", values: ["withheld", "Other or not stated"], part: null }, { label: "Sources", values: ["Invented Gazette", "none named"], part: undefined }],
  ...changes,
});
const actions = (changes: Partial<PairActions> = {}): PairActions => ({
  decide: vi.fn(async () => ({ kind: "decided" as const })), accept: vi.fn(async () => ({ kind: "looked" as const, pairs: 12, left: 3 })),
  undo: vi.fn(async () => ({ kind: "undone" as const, reopened: 2 })), signIn: vi.fn(async () => ({ kind: "signed-in" as const, handle: "tester" })), ...changes,
});
const list = (pairs: readonly PairView[], given: PairActions) => show(<PairList pairs={pairs} datasets="one,two" titles={["List one", "List two"]} actions={given} />);

describe(PairList, () => {
  it("puts the facts of both records beside each other, with how far they agree", () => {
    list([pair("IA-2022-0001")], actions());
    const row = screen.getByRole("row", { name: /^Date/ });
    expect(within(row).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["3 Feb 2022", "4 Feb 2022", "0.600.60 of 1"]);
    expect(screen.getByRole("row", { name: /^Manner/ }).textContent).toContain("neither says");
    expect(screen.getByRole("link", { name: "IA-2022-0001, List one" }).getAttribute("href")).toBe("/incidents/IA-2022-0001");
  });

  it("is decided by key on the pair that the keys moved to, and reads the list anew", async () => {
    const given = actions();
    list([pair("IA-2022-0001"), pair("IA-2022-0002")], given);
    fireEvent.keyDown(document.body, { key: "j" });
    expect(document.activeElement?.textContent).toContain("IA-2022-0002");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "m" });
    await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1));
    expect(given.decide).toHaveBeenCalledWith({ datasets: "one,two", refs: ["IA-2022-0002", "IA-2022-0009"], decision: "matched" });
    expect(screen.getByRole("status").textContent).toContain("Saved: IA-2022-0002");
  });

  it("says which match stands in the way, and offers no match where one does", async () => {
    const given = actions({ decide: vi.fn(async () => ({ kind: "conflict" as const, conflicts: [{ ref: "IA-2022-0009", with: null }] })) });
    list([pair("IA-2022-0001"), pair("IA-2022-0002", { state: "blocked", notes: ["IA-2022-0009 is matched with IA-2022-0004; reopen that match first."] })], given);
    expect(screen.getAllByRole("button", { name: /One event/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: /One event/ }));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("may not be shown"));
    expect(refresh).not.toHaveBeenCalled();
  });

  it("asks for a handle once, then saves what was said", async () => {
    const decide = vi.fn<PairActions["decide"]>().mockResolvedValueOnce({ kind: "needs-handle" }).mockResolvedValue({ kind: "decided" });
    list([pair("IA-2022-0001", { state: "matched" })], actions({ decide }));
    expect(screen.queryByRole("button", { name: /One event/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /Undecided again/ }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "tester" } });
    fireEvent.submit(within(dialog).getByRole("textbox").closest("form") as HTMLFormElement);
    await waitFor(() => expect(decide).toHaveBeenCalledTimes(2));
    expect(decide.mock.calls[1]?.[0].decision).toBe("reopened");
  });
});

describe(BulkAccept, () => {
  it("looks before it accepts, accepts just so many, and takes nothing below its least score", async () => {
    const accept = vi.fn<PairActions["accept"]>().mockResolvedValueOnce({ kind: "looked", pairs: 12, left: 3 }).mockResolvedValue({ kind: "accepted", pairs: 12, left: 3 });
    show(<BulkAccept datasets="one,two" filter="kind=attack" steps={[]} pending={15} actions={actions({ accept })} />);
    expect(screen.queryByRole("button", { name: /Accept 12/, hidden: true })).toBeNull();
    const [score, look] = [screen.getByRole("spinbutton", { hidden: true }), screen.getByRole("button", { name: "Look how many", hidden: true })];
    fireEvent.change(score, { target: { value: "0.2" } });
    expect(look.hasAttribute("disabled")).toBe(true);
    fireEvent.change(score, { target: { value: "0.85" } });
    fireEvent.submit(score.closest("form") as HTMLFormElement);
    fireEvent.click(await screen.findByRole("button", { name: "Accept 12 pairs", hidden: true }));
    await waitFor(() => expect(refresh).toHaveBeenCalled());
    expect(accept.mock.calls.map(([request]) => request)).toEqual([
      { datasets: "one,two", filter: "kind=attack", minScore: 0.85, expected: null }, { datasets: "one,two", filter: "kind=attack", minScore: 0.85, expected: 12 },
    ]);
  });
});

describe(EstimateBlock, () => {
  it("gives the estimate with its interval and assumptions, and says when matches are few", () => {
    const { container } = show(<EstimateBlock estimate={{ kind: "finished", result: chapman(20, 15, 5) }} n={[20, 15]} />);
    expect(container.textContent).toContain("About 55 (");
    expect(container.textContent).toContain("30 are in either list");
    expect(container.textContent).toContain("Fewer than seven matches");
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
  });

  it("gives a range while pairs wait, and no number without a match", () => {
    const { container } = show(<EstimateBlock estimate={{ kind: "unfinished", pending: 4, ifNone: chapman(20, 15, 0), ifAll: chapman(20, 15, 4) }} n={[20, 15]} />);
    expect(container.textContent).toContain("4 pairs wait");
    expect(container.textContent).toContain("without a match nothing bounds it");
    cleanup();
    expect(show(<EstimateBlock estimate={{ kind: "finished", result: chapman(20, 15, 0) }} n={[20, 15]} />).container.textContent).toContain("There is no estimate");
  });
});

describe(OverlapFigure, () => {
  it("says n of N for each dataset, and the range that pending pairs leave", () => {
    const overlap = { n: [40, 20] as const, matched: 4, range: [4, 10] as const, only: [36, 16] as const, onlyPending: [7, 6] as const, pending: 9, estimate: { kind: "finished" as const, result: chapman(40, 20, 4) } };
    const { container } = show(<OverlapFigure overlap={overlap} titles={["List one", "List two"]} provenance={{ filter: "", setAside: "", address: "", revision: "" }} />);
    expect(screen.getByRole("heading").textContent).toBe("4 records of each matched, 9 pairs wait for a decision");
    expect(container.textContent).toContain("4 of 40 records matched (10%); 10% to 25% once every pair is decided");
    expect(screen.getAllByRole("row", { hidden: true }).map((row) => row.textContent)).toContain("List two4610201" .replace("201", "") + "2020% to 50%");
  });
});
