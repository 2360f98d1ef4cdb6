import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DuplicatesPanel } from "../../../components/forms/DuplicatesPanel";
import type { DuplicateView } from "../../../components/forms/form-values";
import { renderInForm } from "./in-form";

vi.mock("next/link", () => ({ default: ({ children, prefetch: _prefetch, ...rest }: { children: ReactNode; prefetch?: boolean }) => <a {...rest}>{children}</a> }));

afterEach(cleanup);

const view = (ref: string): DuplicateView => ({
  ref, about: "in review", score: 90,
  rows: [{ label: "Date", mine: "3 Feb 2031", theirs: "3 Feb 2031", verdict: "same" }, { label: "Killed", mine: "46", theirs: "60", verdict: "different" }],
});

describe(DuplicatesPanel, () => {
  it("sets the two side by side, in signs and in words, with three ways out", async () => {
    const user = userEvent.setup();
    const [onDifferent, onAddSources] = [vi.fn(), vi.fn()];
    const store = renderInForm(<DuplicatesPanel holdsSave onDifferent={onDifferent} onAddSources={onAddSources} />);
    expect(screen.queryByRole("group")).toBeNull();
    act(() => store.found([], [view("IA-2031-0001")]));
    expect(screen.getByText(/likeness 90 of 100/u).textContent).toContain("1 of 2 respects agree");
    expect(screen.getByText("same:", { exact: false }).textContent).toBe("= same:");
    expect(screen.getByText("different:", { exact: false }).textContent).toBe("≠ different:");
    expect(screen.getByRole("link", { name: "Open it beside this" }).getAttribute("href")).toBe("/incidents/IA-2031-0001");
    await user.click(screen.getByRole("button", { name: "Add my sources to IA-2031-0001" }));
    expect(onAddSources).toHaveBeenCalledWith("IA-2031-0001");
    await user.click(screen.getByRole("button", { name: "It is a different event, save" }));
    expect(onDifferent).toHaveBeenCalledWith(["IA-2031-0001"]);
  });

  it("goes when the analyst has decided", () => {
    const store = renderInForm(<DuplicatesPanel holdsSave={false} onDifferent={vi.fn()} onAddSources={vi.fn()} />);
    act(() => store.found([], [view("IA-2031-0001"), view("IA-2031-0002")]));
    expect(screen.getByText("One other record to compare")).toBeTruthy();
    act(() => store.changeContent({ differentFrom: ["IA-2031-0001", "IA-2031-0002"] }));
    expect(screen.queryByRole("group")).toBeNull();
  });
});
