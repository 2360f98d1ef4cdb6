"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./Button";
import { Menu } from "./Menu";
import type { MenuEntry } from "./Menu";

/** The download button of a figure: `entries` such as CSV (an `href` with `download`) and PNG (an `onAction`). */
export function DownloadMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const t = useTranslations("shell.figure");
  return (
    <Menu
      label={t("download")}
      showLabel
      entries={entries}
      trigger={<Button look="quiet" size="small" square aria-label={t("download")}><Download size={15} aria-hidden="true" /></Button>}
    />
  );
}
