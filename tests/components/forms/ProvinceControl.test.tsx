import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ProvinceControl } from "../../../components/forms/controls/ProvinceControl";
import { renderInForm } from "./in-form";

// Lists in jsdom are slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

afterEach(cleanup);

const input = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Province" });

describe(ProvinceControl, () => {
  it.each([
    ["Kondoz", "AF19", "Found by “Kondoz”"],
    ["کندز", "AF19", "Found by “کندز”"],
    ["Qunduz", "AF19", "Found by “Qunduz”"],
  ])("takes %s when the field is left, and says which name matched", async (typed, pcode, words) => {
    const user = userEvent.setup();
    const store = renderInForm(<ProvinceControl path="province" />);
    await user.type(input(), typed);
    await user.tab();
    expect(store.get().content.values.province).toBe(pcode);
    expect(input().value).toBe("Kunduz");
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("lets one be chosen from the list with the keyboard", async () => {
    const user = userEvent.setup();
    const store = renderInForm(<ProvinceControl path="province" />);
    await user.type(input(), "nan");
    expect(screen.getByRole("option", { name: /Nangarhar/u })).toBeTruthy();
    await user.keyboard("{ArrowDown}{Enter}");
    expect(store.get().content.values.province).toBe("AF06");
    expect(screen.queryByText(/Found by/u)).toBeNull();
  });

  it("keeps what names no province, so that it can be refused by name", async () => {
    const user = userEvent.setup();
    const store = renderInForm(<ProvinceControl path="province" />);
    await user.type(input(), "Xyzzy");
    await user.tab();
    expect(input().value).toBe("Xyzzy");
    expect(store.get().content.values.province).toBe("Xyzzy");
  });

  it("can be emptied: the province may be unknown", async () => {
    const user = userEvent.setup();
    const store = renderInForm(<ProvinceControl path="province" />, { province: "AF19" });
    await user.clear(input());
    await user.tab();
    expect(store.get().content.values.province).toBe("");
  });
});
