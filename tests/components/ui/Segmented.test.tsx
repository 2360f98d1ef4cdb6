import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Segmented } from "../../../components/ui/Segmented";
import { renderWithMessages } from "./with-messages";

afterEach(cleanup);

const options = [
  { value: "attack", label: "Attack" },
  { value: "operation", label: "Operation" },
  { value: "clash", label: "Clash" },
] as const;
type Kind = (typeof options)[number]["value"];

function Kinds({ error }: { readonly error?: string }) {
  const [kind, setKind] = useState<Kind | null>(null);
  return <Segmented<Kind> label="Kind" options={options} value={kind} onChange={setKind} hint="Who began it" error={error} />;
}

describe(Segmented, () => {
  it("is a radio group with a name, and nothing chosen where nothing is known", () => {
    renderWithMessages(<Kinds />);
    expect(screen.getByRole("radiogroup", { name: "Kind", description: "Who began it" })).toBeTruthy();
    expect(screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false]);
  });

  it("moves with the arrow keys, around the end", async () => {
    const user = userEvent.setup();
    renderWithMessages(<Kinds />);
    await user.click(screen.getByRole("radio", { name: "Operation" }));
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Clash" }).checked).toBe(true);
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Attack" }).checked).toBe(true);
  });

  it("says what is wrong beside the choice", () => {
    renderWithMessages(<Kinds error="Choose a kind" />);
    const group = screen.getByRole("radiogroup", { name: "Kind" });
    expect(group.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(group.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")?.textContent).toBe("Choose a kind");
  });
});
