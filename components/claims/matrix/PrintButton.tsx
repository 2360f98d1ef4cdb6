"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/Button";

/** The browser's own print dialog: the page has a style for paper. */
export function PrintButton() {
  const t = useTranslations("report");
  return <Button onPress={() => window.print()}><Printer size={15} aria-hidden="true" />{t("print")}</Button>;
}
