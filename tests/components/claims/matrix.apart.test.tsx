import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { groupOf } from "../../../components/claims/matrix/matrix-view";
import type { MatrixRowView } from "../../../components/claims/matrix/matrix-view";
import { MatrixGrid } from "../../../components/claims/matrix/MatrixGrid";
import type { MatrixActions } from "../../../components/claims/matrix/RowDialog";
import type { Scenario } from "../../../lib/claims/claim";
import { renderClaims } from "./with-claims";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined, push: () => undefined }) }));

afterEach(cleanup);

const scenarios: readonly Scenario[] = (["S0", "S1"] as const).map((id) => ({ id, name: `Synthetic ${id}`, statement: "", standing: "" }));

function row(number: string, more: Partial<MatrixRowView> = {}): MatrixRowView {
  const cell = (scenario: "S0" | "S1", rater: string, value: "C" | "II") => ({ scenario, rater, value, reason: `synthetic reason of ${rater}`, at: "2099-01-01T00:00:00.000Z", beforeSeeing: true });
  return {
    id: number, number, statement: `Synthetic observation ${number}`, cites: { kind: "note", mark: null, label: "", href: null, source: "synthetic source" }, found: null, standing: "observed",
    hidden: false, missing: [], cells: [cell("S0", "editors", "C"), cell("S1", "editors", "II"), cell("S1", "second", "C")], history: [], otherRaters: 2,
    credibility: "medium", relevance: "high", source: null, url: null, reliability: null, veracity: null, version: 1, withdrawn: false, diagnosticity: 3, pivotal: false, ...more,
  };
}

const actions = (): MatrixActions => ({
  rate: vi.fn(() => Promise.resolve({ kind: "done" as const })), add: vi.fn(() => Promise.resolve({ kind: "done" as const })), edit: vi.fn(() => Promise.resolve({ kind: "done" as const })),
  seeEverything: vi.fn(() => Promise.resolve({ kind: "done" as const })), signIn: vi.fn(() => Promise.resolve({ kind: "refused" as const })),
});

const grid = (rows: readonly MatrixRowView[], own: MatrixActions = actions()) => (
  <MatrixGrid rows={rows} scenarios={scenarios} raters={["editors", "second"]} handle="second" totals={[]} byDiagnosticity reading={false} actions={own} />
);

describe(groupOf, () => {
  it("keeps what is not rated, not observed, and not separating apart", () => {
    expect(groupOf(row("E1"))).toBe("separates");
    expect(groupOf(row("E1", { standing: "not-answered" }))).toBe("waiting");
    expect(groupOf(row("E1", { diagnosticity: 0 }))).toBe("does-not-separate");
    expect(groupOf(row("E1", { hidden: true }))).toBe("hidden");
    expect(groupOf(row("E1", { withdrawn: true, hidden: true }))).toBe("withdrawn");
  });
});

describe(MatrixGrid, () => {
  it("shows two raters who differ side by side, in letters and in words", () => {
    renderClaims(grid([row("E1")]));
    expect(screen.getByRole("button", { name: /^E1, S1 Synthetic S1: ?editors: ?II ?very inconsistent; ?second: ?C ?consistent;$/u })).toBeTruthy();
    expect(screen.getByRole("button", { name: /^E1, S0 Synthetic S0: ?editors: ?C ?consistent;$/u })).toBeTruthy();
  });

  it("tells nothing of a row that is still to be rated", () => {
    renderClaims(grid([row("E1", { hidden: true, cells: [], found: null, diagnosticity: null })]));
    expect(screen.getByRole("button", { name: /^E1, S0 Synthetic S0: ?rate, not rated by you yet$/u })).toBeTruthy();
    expect(screen.queryByText(/synthetic reason/u)).toBeNull();
  });

  it("moves with arrow keys over one tab stop, and Enter opens the row", async () => {
    renderClaims(grid([row("E1"), row("E2", { diagnosticity: 1 })]));
    const cells = screen.getAllByRole("button", { name: /^E\d, S\d/u });
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    cells[0]?.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(document.activeElement?.textContent).toMatch(/^E2, S1/u);
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("dialog", { name: /Synthetic observation E2/u })).toBeTruthy();
  });

  it("sends what was rated, with its reason, once", async () => {
    const own = actions();
    renderClaims(grid([row("E1", { cells: [], diagnosticity: null, hidden: true })], own));
    await userEvent.click(screen.getByRole("button", { name: /^E1, S0/u }));
    await userEvent.click(screen.getAllByRole("radio", { name: "II" })[0] as HTMLElement);
    await userEvent.type(screen.getAllByRole("textbox", { name: "Reason" })[0] as HTMLElement, "synthetic");
    await userEvent.click(screen.getByRole("button", { name: "Save 1 rating" }));
    expect(own.rate).toHaveBeenCalledTimes(1);
    expect(own.rate).toHaveBeenCalledWith({ row: "E1", ratings: [{ scenario: "S0", value: "II", reason: "synthetic" }], asEditors: false });
  });
});
