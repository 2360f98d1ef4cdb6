import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommandPalette } from "../../../../components/ui/shell/CommandPalette";
import { renderWithMessages } from "../with-messages";

const synthetic = { items: [{ ref: "IA-2999-0001", kind: "operation", dateStart: "2999-01-02", place: "Nowhere (synthetic)", province: "AF19", targetType: "other" }] };
const answerWith = (status: number) => vi.fn((_address: string) => Promise.resolve(Response.json(synthetic, { status })));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function type(text: string) {
  renderWithMessages(<CommandPalette isOpen onOpenChange={() => undefined} />);
  await userEvent.type(screen.getByRole("searchbox", { name: "Find anything" }), text);
}

describe(CommandPalette, () => {
  it("lists pages and things to do before anything is typed", () => {
    renderWithMessages(<CommandPalette isOpen onOpenChange={() => undefined} />);
    const names = screen.getAllByRole("menuitem").map((item) => item.textContent);
    expect(names).toEqual(["Overview", "Incidents", "Hypothesis", "Import", "Methods", "Codebook", "Data", "New incident", "Light or dark theme"]);
  });

  it("finds a province by another of its names and says by which", async () => {
    vi.stubGlobal("fetch", answerWith(200));
    await type("کندز");
    const province = screen.getByRole("menuitem", { name: /Kunduz/u });
    expect(province.getAttribute("href")).toBe("/provinces/AF19");
  });

  it("finds records, asking the server once for the whole word", async () => {
    const fetched = answerWith(200);
    vi.stubGlobal("fetch", fetched);
    await type("nowhere");
    const record = await screen.findByRole("menuitem", { name: /IA-2999-0001/u });
    expect(record.textContent).toContain("Operation, 2 Jan 2999");
    expect(record.textContent).toContain("Nowhere (synthetic), Kunduz");
    expect(record.getAttribute("href")).toBe("/incidents/IA-2999-0001");
    expect(fetched.mock.calls.at(-1)?.[0]).toContain("q=nowhere");
  });

  it("says when the records could not be searched, and still finds the rest", async () => {
    vi.stubGlobal("fetch", answerWith(503));
    await type("method");
    expect(await screen.findByText("The records could not be searched. Pages and provinces still can.")).toBeTruthy();
    expect(screen.getByRole("menuitem", { name: "Methods" })).toBeTruthy();
  });

  it("opens a number that is typed, whatever the server says", async () => {
    vi.stubGlobal("fetch", answerWith(503));
    await type("ia 2021 42");
    expect(screen.getByRole("menuitem", { name: "IA-2021-0042" }).getAttribute("href")).toBe("/incidents/IA-2021-0042");
  });

  it("closes at the first Esc, also when something is typed", async () => {
    vi.stubGlobal("fetch", answerWith(200));
    const change = vi.fn();
    renderWithMessages(<CommandPalette isOpen onOpenChange={change} />);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find anything" }), "kunduz");
    await userEvent.keyboard("{Escape}");
    expect(change).toHaveBeenCalledExactlyOnceWith(false);
  });
});
