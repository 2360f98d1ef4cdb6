import { cleanup, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import words from "../../../app/messages/en/export.json";
import { ExportFiles, offeredFormats } from "../../../components/export/ExportFiles";
import { exportFormats } from "../../../lib/interchange/exporting/export-formats";

afterEach(cleanup);

const show = (part: ReactElement) => render(<NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ export: words }}>{part}</NextIntlClientProvider>);
const hrefs = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

describe(ExportFiles, () => {
  it("offers every format there is, of exactly what is filtered, and what it says of itself", () => {
    expect([...offeredFormats].sort()).toEqual([...exportFormats].sort());
    show(<ExportFiles query="kind=attack&sort=date" count={12} leftOut={{ count: 0, dataset: "starter", title: "Starter" }} />);
    expect(hrefs()).toEqual([...offeredFormats.map((format) => `/api/v1/incidents?kind=attack&sort=date&format=${format}`), "/api/v1/incidents/export-notes?kind=attack&sort=date&format=csv"]);
    expect(screen.getByText("12 records, exactly as filtered here")).toBeDefined();
    expect(screen.queryByRole("note")).toBeNull();
  });

  it("says how many rows may not be passed on, counts them out, and gives them when asked for by name", () => {
    show(<ExportFiles query="" count={12} leftOut={{ count: 5, dataset: "acled", title: "ACLED" }} />);
    expect(screen.getByRole("note").textContent).toContain("5 rows of ACLED may not be passed on");
    expect(screen.getByText("7 records, exactly as filtered here")).toBeDefined();
    expect(hrefs()).toContain("/api/v1/incidents?format=csv&includeRestricted=acled");
  });
});
