import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import form from "../../../app/messages/en/form.json";
import shell from "../../../app/messages/en/shell.json";
import { IncidentForm } from "../../../components/forms/IncidentForm";
import type { FormActions } from "../../../components/forms/form-values";
import { ShortcutsProvider } from "../../../components/ui/Shortcuts";
import { blankForm } from "../../../app/incidents/form/form-content";
import { emptyFormValues } from "../../../lib/entry/form-text";
import "../browser-gaps";

const drawn: string[] = [];
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }) }));
vi.mock("next/link", () => ({ default: ({ children, prefetch: _prefetch, ...rest }: { children: ReactNode; prefetch?: boolean }) => <a {...rest}>{children}</a> }));
// The map needs a real browser; what is counted is every other field.
vi.mock("../../../components/forms/PlaceFields", () => ({ PlaceFields: () => null }));
// Every control frames itself with its path.
vi.mock("../../../components/forms/controls/EntryFrame", () => ({
  EntryFrame: ({ path, children }: { path: string; children: ReactNode }) => {
    drawn.push(path);
    return <div data-path={path}>{children}</div>;
  },
}));

afterEach(cleanup);

it("a letter draws the field it is typed in, and no other", async () => {
  const actions = {} as FormActions;
  const blank = blankForm();
  const content = { values: emptyFormValues(), dataset: "synthetic", why: "", differentFrom: [], base: null };
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  render(
    <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ shell, form }}>
      <ShortcutsProvider singleKeys>
        <IncidentForm id="synthetic" title="Synthetic" content={content} keptAtMs={null} problems={[]} duplicates={[]} blank={blank} datasets={[]} handle="tester" today="2031-02-03" actions={actions} drafts={[]} />
      </ShortcutsProvider>
    </NextIntlClientProvider>,
  );
  expect(new Set(drawn).size).toBeGreaterThan(20);
  const summary = screen.getByRole("textbox", { name: /^Summary/u });
  const user = userEvent.setup();
  // The first letter also begins a draft, which the head of the form tells.
  await user.type(summary, "a");
  drawn.length = 0;
  await user.type(summary, "bcd");
  expect(drawn).toEqual(["summary", "summary", "summary"]);
});
