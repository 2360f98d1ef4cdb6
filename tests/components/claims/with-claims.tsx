import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import charts from "../../../app/messages/en/charts.json";
import claim from "../../../app/messages/en/claim.json";
import findings from "../../../app/messages/en/findings.json";
import form from "../../../app/messages/en/form.json";
import hypothesis from "../../../app/messages/en/hypothesis.json";
import matrix from "../../../app/messages/en/matrix.json";
import shell from "../../../app/messages/en/shell.json";
import "../browser-gaps";

const wrapped = (part: ReactElement, onError: (message: string) => void) => (
  <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ charts, claim, findings, form, hypothesis, matrix, shell }} onError={(error) => onError(error.message)}>{part}</NextIntlClientProvider>
);

/** Renders a part with the catalogues of the claims; a missing or broken sentence fails the test. */
export function renderClaims(part: ReactElement) {
  return render(wrapped(part, (message) => { throw new Error(message); }));
}

/** The same as the server sends it, before any script runs. */
export function serverMarkup(part: ReactElement): string {
  return renderToStaticMarkup(wrapped(part, (message) => { throw new Error(message); }));
}
