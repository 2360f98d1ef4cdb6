import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { ComboBox } from "../../../components/ui/ComboBox";
import { renderWithMessages } from "./with-messages";

afterEach(cleanup);

const options = [
  { value: "X1", label: "Northland" },
  { value: "X2", label: "Southland" },
];
const names = [
  { value: "X1", name: "Northland" },
  { value: "X1", name: "Norlandia" },
  { value: "X2", name: "Southland" },
];
const find = (query: string) => names.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase())).map(({ value, name }) => ({ value, matched: name }));

function Provinces({ onPick }: { readonly onPick?: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <ComboBox
      label="Province"
      options={options}
      find={find}
      value={value}
      onChange={(picked) => {
        setValue(picked);
        onPick?.(picked);
      }}
    />
  );
}

const input = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Province" });

describe(ComboBox, () => {
  it("says which alias matched, in the list and after the choice", async () => {
    const user = userEvent.setup();
    renderWithMessages(<Provinces />);
    await user.type(input(), "norlan");
    expect(screen.getByRole("option", { name: /Northland/u }).textContent).toContain("Found by “Norlandia”");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(input().value).toBe("Northland");
    expect(screen.getByText("Found by “Norlandia”")).toBeTruthy();
  });

  it("says nothing where the name itself was typed", async () => {
    const user = userEvent.setup();
    renderWithMessages(<Provinces />);
    await user.type(input(), "south");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(input().value).toBe("Southland");
    expect(screen.queryByText(/Found by/u)).toBeNull();
  });

  it("empties with the text, and takes back what means nothing", async () => {
    const user = userEvent.setup();
    const picked: (string | null)[] = [];
    renderWithMessages(<Provinces onPick={(value) => picked.push(value)} />);
    await user.type(input(), "south");
    await user.keyboard("{ArrowDown}{Enter}");
    await user.clear(input());
    expect(picked).toEqual(["X2", null]);
    await user.type(input(), "qqq");
    expect(screen.getByText("Nothing found for “qqq”")).toBeTruthy();
    await user.tab();
    expect(input().value).toBe("");
    expect(picked).toEqual(["X2", null]);
  });
});
