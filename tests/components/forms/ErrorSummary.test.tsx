import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CodesControl } from "../../../components/forms/controls/CodesControl";
import { SegmentedControl } from "../../../components/forms/controls/CodeControl";
import { CountControl, TextControl } from "../../../components/forms/controls/TextControl";
import { ErrorSummary } from "../../../components/forms/ErrorSummary";
import { Fold } from "../../../components/forms/FormSection";
import type { FormProblem } from "../../../components/forms/form-values";
import { emptyFormValues } from "../../../lib/entry/form-text";
import { renderInForm } from "./in-form";

// Lists in jsdom are slow on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

afterEach(cleanup);

const problem = (field: string, text: string, severity: FormProblem["severity"] = "error"): FormProblem => ({ field, code: text, severity, text });

function renderFields() {
  return renderInForm(
    <>
      <ErrorSummary />
      <SegmentedControl path="kind" />
      <CountControl path="killedBest" />
      <CodesControl name="targetCommunities" />
      <Fold summary="More" names={["codingNote"]} blank={emptyFormValues()}><TextControl path="codingNote" rows={2} /></Fold>
    </>,
    { killedBest: "12a" },
  );
}

describe(ErrorSummary, () => {
  it("is not there before an attempt", () => {
    const store = renderFields();
    act(() => store.found([problem("killedBest", "Synthetic problem.")], []));
    expect(screen.queryByText("Synthetic problem.")).toBeNull();
  });

  it("lists all errors at once, in the order of the form, and no warnings", () => {
    const store = renderFields();
    act(() => {
      store.found([problem("killedBest", "Not a number."), problem("codingNote", "Too long."), problem("kind", "Needed."), problem("killedBest", "Odd.", "warning")], []);
      store.attempt();
    });
    expect(screen.getByText("3 problems to solve before this can be saved")).toBeTruthy();
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["Kind", "Killed, best", "Coding note"]);
    expect(screen.getByRole("textbox", { name: "Killed, best" }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByDisplayValue("12a")).toBeTruthy();
  });

  it("leads to the field, also where it is folded away or one control of many parts", async () => {
    const user = userEvent.setup();
    const store = renderFields();
    act(() => {
      store.found([problem("kind", "Needed."), problem("targetCommunities.0", "Unknown."), problem("codingNote", "Too long.")], []);
      store.attempt();
    });
    await user.click(screen.getByRole("link", { name: "Coding note" }));
    expect(document.activeElement?.id).toBe("field-codingNote");
    expect(document.activeElement?.closest("details")?.open).toBe(true);
    await user.click(screen.getByRole("link", { name: "Communities" }));
    expect(document.activeElement?.getAttribute("role")).toBe("combobox");
    await user.click(screen.getByRole("link", { name: "Kind" }));
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Attack" }));
  });
});
