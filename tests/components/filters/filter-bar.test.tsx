import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { FilterBar } from "../../../components/filters/FilterBar";
import type { OpenCell } from "../../../components/filters/FilterBar";
import { FilterSentence } from "../../../components/filters/FilterSentence";
import { PlainFilterForm } from "../../../components/filters/PlainFilterForm";
import { ProblemBanner } from "../../../components/filters/ProblemBanner";
import type { Filter } from "../../../lib/read/filter";
import { renderWithFilters } from "./with-filters";

afterEach(cleanup);

function Bar() {
  const [open, setOpen] = useState<OpenCell>(null);
  return (
    <>
      <FilterBar open={open} onOpen={setOpen} />
      <FilterSentence onOpen={setOpen} withExport />
    </>
  );
}
const sentence = () => screen.getByTestId("filter-sentence").textContent;

describe(FilterBar, () => {
  it("shows what each cell is set to, target type first", () => {
    renderWithFilters(<Bar />);
    const cells = screen.getByRole("group", { name: "Filters" }).querySelectorAll("button");
    expect([...cells].map((cell) => cell.textContent).slice(0, 3)).toEqual(["Target type All 22", "Period 15 Aug 2021 – 9 Jan 2023", "Kind All 4"]);
  });

  it("filters by what is ticked, with its counts under all other filters, and clears again", async () => {
    const user = userEvent.setup();
    const applied: Filter[] = [];
    renderWithFilters(<Bar />, { onApply: (next) => applied.push(next) });
    await user.click(screen.getByRole("button", { name: /^Target type/ }));
    await user.type(screen.getByRole("searchbox"), "worsh");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await user.click(screen.getByRole("option", { name: /Place of worship.*2 attacks/ }));
    expect(applied.at(-1)?.target).toEqual(["worship-place"]);
    expect(screen.getByText("Only this one: 2 attacks")).toBeDefined();
    expect(sentence()).toContain("2 of 9 records: 2 ISKP attacks");
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(applied.at(-1)?.target).toEqual([]);
  });
});

describe(FilterSentence, () => {
  it("says what counts, where, when, and what is set aside", () => {
    renderWithFilters(<Bar />);
    expect(sentence()).toBe("7 of 9 records: 5 ISKP attacks and 2 operations (1 against ISKP) in 3 provinces, 15 Aug 2021 to 9 Jan 2023. Set aside: 1 aggregate, 1 not assessed to ISKP.");
  });
  it("opens the cell of the part that is selected", async () => {
    const user = userEvent.setup();
    renderWithFilters(<Bar />);
    await user.click(screen.getByRole("button", { name: "3 provinces" }));
    expect(screen.getByRole("dialog", { name: "Province" })).toBeDefined();
  });
});

describe(ProblemBanner, () => {
  it("names every part of the address that was not understood", () => {
    renderWithFilters(<ProblemBanner />, { problems: [{ key: "colour", value: null, reason: "unknown-key" }, { key: "target", value: "mosqe", reason: "unknown-value" }] });
    expect(screen.getByRole("status").textContent).toContain("“colour” is no filter.");
    expect(screen.getByRole("status").textContent).toContain("“mosqe” is no value of “target”.");
  });
});

describe(PlainFilterForm, () => {
  it("carries the present filter as ticked boxes of a form that only asks", () => {
    const { container } = renderWithFilters(<PlainFilterForm />, { start: { target: ["health"] } });
    const form = container.querySelector("form");
    expect([form?.method, new URL(form?.action ?? "", "http://localhost").pathname]).toEqual(["get", "/"]);
    const data = new FormData(form ?? undefined);
    expect(data.getAll("target")).toEqual(["health"]);
    expect(data.getAll("status")).toEqual(["in-review", "verified", "disputed"]);
    expect(data.get("attribution")).toBe("assessed");
  });
});
