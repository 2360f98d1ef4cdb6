import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, describe, expect, it, vi } from "vitest";
import "../browser-gaps";
import { CopyOut } from "../../../components/ui/CopyOut";
import copy from "../../../app/messages/en/copy.json";
import shell from "../../../app/messages/en/shell.json";

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, "clipboard");
});

const show = (publicUrl: string | null) =>
  render(<NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ copy, shell }}><CopyOut path="/hypothesis/C1?version=2" publicUrl={publicUrl} citation="Made-up citation." /></NextIntlClientProvider>);

const withClipboard = (writeText: ((text: string) => Promise<void>) | null) => {
  const user = userEvent.setup({ writeToClipboard: false });
  Object.defineProperty(navigator, "clipboard", { value: writeText === null ? undefined : { writeText }, configurable: true });
  return user;
};

describe(CopyOut, () => {
  it("copies the address and the citation, and says so on the button and to screen readers", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const user = withClipboard(writeText);
    show("https://atlas.invalid");
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(writeText).toHaveBeenLastCalledWith("https://atlas.invalid/hypothesis/C1?version=2");
    expect(await screen.findByRole("button", { name: "Link copied" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Cite" }));
    expect(writeText).toHaveBeenLastCalledWith("Made-up citation. https://atlas.invalid/hypothesis/C1?version=2");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Citation copied"));
  });

  it.each([["refuses", () => Promise.reject(new Error("denied"))], ["is not there", null]] as const)("shows the text, selected, where the clipboard %s", async (_, writeText) => {
    const user = withClipboard(writeText);
    show(null);
    await user.click(screen.getByRole("button", { name: "Cite" }));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text" });
    expect(text.value).toBe(`Made-up citation. ${window.location.origin}/hypothesis/C1?version=2`);
    await waitFor(() => expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]));
    expect(document.querySelector("[role=status]")?.textContent).toBe("");
  });
});
