import { cleanup, render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import charts from "../../../app/messages/en/charts.json";
import { FigureTable } from "../../../components/charts/FigureTable";
import { PairedBarsTwin } from "../../../components/charts/PairedBarsTwin";
import { placePairedBars } from "../../../components/charts/place-paired-bars";
import "../browser-gaps";

afterEach(cleanup);

const side = (counted: number, setAside = 0) => ({ counted, setAside, labelOnly: 0 });
const rows = [
  { key: "x1", label: "Northland", attacks: side(3, 1), operations: side(0) },
  { key: null, label: "Withheld", attacks: side(0), operations: side(2) },
];
const link = { hrefOf: (key: string | null) => (key === null ? null : `/?province=${key}`), onSelect: () => undefined, selected: new Set<string | null>() };
const show = (part: ReactElement) => render(<NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ charts }}>{part}</NextIntlClientProvider>);

describe(PairedBarsTwin, () => {
  it("is a table whose rows are links that set the filter, numbers and what is set aside in words", () => {
    show(<PairedBarsTwin placed={placePairedBars(rows)} link={link} label="By place" />);
    const row = within(screen.getByRole("row", { name: /Northland/ }));
    expect(row.getByRole("link", { name: "Northland" }).getAttribute("href")).toBe("/?province=x1");
    expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["3 +1 set aside", "0"]);
  });
  it("draws bars in proportion, and leads nowhere from a row without a code", () => {
    const { container } = show(<PairedBarsTwin placed={placePairedBars(rows)} link={link} label="By place" />);
    expect(container.querySelector("rect")?.getAttribute("width")).toBe("75%");
    expect(screen.queryByRole("link", { name: "Withheld" })).toBeNull();
  });
});

describe(FigureTable, () => {
  it("says that a cell holds no record instead of leaving it blank or zero", () => {
    show(<FigureTable numbers={{ head: ["Place", "Attacks"], rows: [["Northland", null]] }} caption="By place" />);
    expect(screen.getByRole("cell").textContent).toBe("–no record");
  });
});
