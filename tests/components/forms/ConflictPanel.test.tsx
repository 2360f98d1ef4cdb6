import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ConflictPanel } from "../../../components/forms/ConflictPanel";
import type { FormValues } from "../../../components/forms/form-values";
import { emptyFormValues } from "../../../lib/entry/form-text";
import form from "../../../app/messages/en/form.json";
import shell from "../../../app/messages/en/shell.json";
import "../browser-gaps";

afterEach(cleanup);

const before: FormValues = { ...emptyFormValues(), killedBest: "60", place: "Synthetic Town" };
const changes = [{ field: "killedBest", who: "coder 1", at: "2031-02-03T10:00:00.000Z", why: "a synthetic reason", version: 2 }];

function renderPanel(mine: FormValues, theirs: FormValues) {
  const onMerged = vi.fn<(values: FormValues) => void>();
  render(
    <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ shell, form }}>
      <ConflictPanel base={{ ref: "IA-2031-0001", version: 1, values: before }} mine={mine} conflict={{ version: 2, theirs, changes }} isSaving={false} onMerged={onMerged} />
    </NextIntlClientProvider>,
  );
  return onMerged;
}
const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "Save on version 2" });

describe(ConflictPanel, () => {
  it("shows whose change came between and waits until each crossed field is decided", async () => {
    const user = userEvent.setup();
    const onMerged = renderPanel({ ...before, killedBest: "62" }, { ...before, killedBest: "61", district: "Synthetic district" });
    expect(screen.getByText(/coder 1 saved version 2/u)).toBeTruthy();
    expect(screen.getAllByText(/a synthetic reason/u)).toHaveLength(1);
    expect(["60", "61", "62"].map((count) => screen.getByText(count).textContent)).toEqual(["60", "61", "62"]);
    expect(save().disabled).toBe(true);
    await user.click(screen.getByRole("radio", { name: "Take theirs" }));
    await user.click(save());
    expect(onMerged).toHaveBeenCalledWith(expect.objectContaining({ killedBest: "61", district: "Synthetic district", place: "Synthetic Town" }));
  });

  it("brings together by itself what only one side touched, and says so", async () => {
    const user = userEvent.setup();
    const onMerged = renderPanel({ ...before, place: "Another Town" }, { ...before, killedBest: "61" });
    expect(screen.getByText("No field was changed by both of you. Both changes go together.")).toBeTruthy();
    await user.click(save());
    expect(onMerged).toHaveBeenCalledWith(expect.objectContaining({ killedBest: "61", place: "Another Town" }));
  });
});
