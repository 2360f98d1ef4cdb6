import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AttributionRows } from "../../../components/forms/AttributionRows";
import { SourceCards } from "../../../components/forms/SourceCards";
import { emptyAttribution, emptySource } from "../../../lib/entry/form-text";
import { renderInForm } from "./in-form";

// jsdom works out the accessible names of a few hundred parts: slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

afterEach(cleanup);

const source = (publisher: string) => ({ ...emptySource(), publisher });
const voice = (sourcePosition: string) => ({ ...emptyAttribution(), voice: "blamed", sourcePosition });
/** The cross of an entry; by its label, which is found faster than by its role. */
const removeButton = (label: string) => screen.getByLabelText(label, { selector: "button" });
const focused = () => document.activeElement?.id;

function renderGroups(publishers: readonly string[], links: readonly string[] = []) {
  return renderInForm(
    <>
      <AttributionRows blank={emptyAttribution()} />
      <SourceCards blank={emptySource()} today="2031-02-03" foldedAtFirst={0} />
    </>,
    { sources: publishers.map(source), attributions: links.map(voice) },
  );
}

describe("repeatable groups", () => {
  it("move the keyboard into the entry that was added, by button and by key", async () => {
    const user = userEvent.setup();
    renderGroups([]);
    await user.click(screen.getByRole("button", { name: "Add source" }));
    expect(focused()).toBe("field-sources-0-publisher");
    await user.keyboard("{Alt>}a{/Alt}");
    expect(focused()).toBe("field-attributions-0-voice");
    await user.keyboard("{Alt>}s{/Alt}");
    expect(focused()).toBe("field-sources-1-publisher");
  });

  it("remove an entry nobody typed in without a question", async () => {
    const user = userEvent.setup();
    const store = renderGroups([""]);
    await user.click(removeButton("Remove source 1"));
    expect(store.get().content.values.sources).toEqual([]);
    await waitFor(() => expect(focused()).toBe("add-sources"));
  });

  it("ask before something typed is lost, and can be told to keep it", async () => {
    const user = userEvent.setup();
    const store = renderGroups(["Synthetic Wire"]);
    await user.click(removeButton("Remove source 1"));
    expect(screen.getByRole("alertdialog", { name: "Remove source 1?" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    expect(store.get().content.values.sources).toHaveLength(1);
  });

  it("let voices follow their sources when one is removed, and keep the keyboard near", async () => {
    const user = userEvent.setup();
    const store = renderGroups(["A", "B", "C"], ["0", "1", "2"]);
    await user.click(removeButton("Remove source 2"));
    await user.click(screen.getByText("Remove source 2"));
    expect(store.get().content.values.sources.map(({ publisher }) => publisher)).toEqual(["A", "C"]);
    expect(store.get().content.values.attributions.map(({ sourcePosition }) => sourcePosition)).toEqual(["0", "", "1"]);
    await waitFor(() => expect(focused()).toBe("source-1-line"));
  });

  it("say what is wrong with the group as a whole", () => {
    const store = renderGroups([]);
    act(() => {
      store.found([{ field: "sources", code: "no-sources", severity: "warning", text: "There is no source." }], []);
      store.attempt();
    });
    expect(screen.getByText("There is no source.")).toBeTruthy();
  });
});
