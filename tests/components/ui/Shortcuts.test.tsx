import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ShortcutsProvider, useShortcut, useShortcutList, useSingleKeys } from "../../../components/ui/Shortcuts";
import { renderWithMessages } from "./with-messages";

const onNew = vi.fn();
const onSave = vi.fn();

function Page({ isOn = true }: { readonly isOn?: boolean }) {
  useShortcut("n", onNew, "New incident", { scope: "everywhere", isOn });
  useShortcut("mod+Enter", onSave, "Save");
  const { setSingleKeys } = useSingleKeys();
  return (
    <>
      <input aria-label="Place" />
      <input type="checkbox" aria-label="Several" />
      <textarea aria-label="Notes" />
      <div contentEditable suppressContentEditableWarning aria-label="Rich" role="textbox" tabIndex={0} />
      <div role="dialog" aria-label="Question"><button type="button">Inside</button></div>
      <button type="button" onClick={() => setSingleKeys(false)}>Off</button>
      <ul>{useShortcutList().map(({ label }) => <li key={label}>{label}</li>)}</ul>
    </>
  );
}

const renderPage = (page = <Page />, singleKeys = true) => renderWithMessages(<ShortcutsProvider singleKeys={singleKeys}>{page}</ShortcutsProvider>);

beforeEach(() => {
  onNew.mockClear();
  onSave.mockClear();
});
afterEach(cleanup);

describe(useShortcut, () => {
  it("runs on its key, and is listed", async () => {
    renderPage();
    await userEvent.keyboard("n");
    expect(onNew).toHaveBeenCalledOnce();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["New incident", "Save"]);
  });

  it.each(["Place", "Notes", "Rich"])("leaves letters alone while somebody types in %s, but saves", async (field) => {
    renderPage();
    await userEvent.click(screen.getByLabelText(field));
    await userEvent.keyboard("n");
    expect(onNew).not.toHaveBeenCalled();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(onSave).toHaveBeenCalledOnce();
  });

  it("works on a checkbox, which takes no letters", async () => {
    renderPage();
    await userEvent.click(screen.getByLabelText("Several"));
    await userEvent.keyboard("n");
    expect(onNew).toHaveBeenCalledOnce();
  });

  it("leaves keys with modifiers to the browser, and dialogs to themselves", async () => {
    renderPage();
    await userEvent.keyboard("{Control>}n{/Control}{Alt>}n{/Alt}{Meta>}n{/Meta}");
    await userEvent.click(screen.getByRole("button", { name: "Inside" }));
    await userEvent.keyboard("n");
    expect(onNew).not.toHaveBeenCalled();
  });

  it("can be switched off by the reader, for single keys alone, and that is kept", async () => {
    renderPage();
    await userEvent.click(screen.getByRole("button", { name: "Off" }));
    await userEvent.keyboard("n{Control>}{Enter}{/Control}");
    expect(onNew).not.toHaveBeenCalled();
    expect(onSave).toHaveBeenCalledOnce();
    expect(document.cookie).toContain("singleKeys=off");
  });

  it("starts as the server says", async () => {
    renderPage(<Page />, false);
    await userEvent.keyboard("n");
    expect(onNew).not.toHaveBeenCalled();
  });

  it("goes with the part that registered it, and may be off", async () => {
    renderPage(<Page isOn={false} />);
    await userEvent.keyboard("n");
    expect(onNew).not.toHaveBeenCalled();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("gives a key to the newest that asks for it", async () => {
    const onPage = vi.fn();
    function Taker() {
      useShortcut("n", onPage, "Next");
      return null;
    }
    const { rerender } = renderPage(<Page />);
    rerender(<ShortcutsProvider singleKeys><Page /><Taker /></ShortcutsProvider>);
    await userEvent.keyboard("n");
    expect(onPage).toHaveBeenCalledOnce();
    expect(onNew).not.toHaveBeenCalled();
  });
});
