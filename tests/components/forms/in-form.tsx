import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { FormProvider } from "../../../components/forms/form-context";
import { FormStore } from "../../../components/forms/form-store";
import type { FormValues } from "../../../components/forms/form-values";
import { ShortcutsProvider } from "../../../components/ui/Shortcuts";
import { emptyFormValues } from "../../../lib/entry/form-text";
import form from "../../../app/messages/en/form.json";
import shell from "../../../app/messages/en/shell.json";
import "../browser-gaps";

/** Parts of the form around a store that the test holds too. */
export function renderInForm(parts: ReactNode, values: Partial<FormValues> = {}): FormStore {
  const store = new FormStore({ values: { ...emptyFormValues(), ...values }, dataset: "synthetic", why: "", differentFrom: [], base: null });
  render(
    <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ shell, form }}>
      <ShortcutsProvider singleKeys>
        <FormProvider store={store}>{parts}</FormProvider>
      </ShortcutsProvider>
    </NextIntlClientProvider>,
  );
  return store;
}
