import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import shell from "../../../app/messages/en/shell.json";
import "../browser-gaps";

/** Renders a part with the catalogue it takes its words from. */
export function renderWithMessages(part: ReactElement) {
  const wrapped = (inner: ReactElement) => <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ shell }}>{inner}</NextIntlClientProvider>;
  const result = render(wrapped(part));
  return { ...result, rerender: (next: ReactElement) => result.rerender(wrapped(next)) };
}
