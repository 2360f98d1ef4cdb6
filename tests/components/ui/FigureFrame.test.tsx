import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { FigureFrame } from "../../../components/ui/FigureFrame";
import { renderWithMessages } from "./with-messages";

afterEach(cleanup);

const frame = (
  <FigureFrame
    id="by-province"
    title="Northland: 3 of 4 attacks"
    subline="Attacks by province"
    setAsideNote="1 set aside"
    summary="Northland 3, Southland 1."
    figure={<svg data-testid="drawing" />}
    table={<table><tbody><tr><td>Northland</td><td>3</td></tr></tbody></table>}
  />
);

describe(FigureFrame, () => {
  it("names the figure, describes it and says what was set aside", () => {
    renderWithMessages(frame);
    expect(screen.getByRole("figure", { name: "Northland: 3 of 4 attacks", description: "Northland 3, Southland 1." })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: "Northland: 3 of 4 attacks" })).toBeTruthy();
    expect(screen.getByText("1 set aside")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("swaps the figure for the same numbers as a table, and back", async () => {
    renderWithMessages(frame);
    const toggle = screen.getByRole("button", { name: "Show as table" });
    expect(toggle.getAttribute("aria-pressed")).toBe("false");
    await userEvent.click(toggle);
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByRole("table")).toBeTruthy();
    expect(screen.queryByRole("figure")).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("figure")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });
});
