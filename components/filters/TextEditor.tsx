"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Filter } from "@/lib/read/filter";
import { Button } from "@/components/ui/Button";
import { TextField } from "@/components/ui/TextField";
import styles from "./FilterMenu.module.css";

/** Words to look for in the records' public text; set with Enter or the button, not with every letter. */
export function TextEditor({ filter, onChange }: { readonly filter: Filter; readonly onChange: (next: Filter) => void }) {
  const t = useTranslations("filters");
  const [typed, setTyped] = useState(filter.q);
  return (
    <form
      className={styles.text}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...filter, q: typed.trim() });
      }}
    >
      <TextField label={t("field.q")} hint={t("hint.q")} value={typed} onChange={setTyped} maxLength={200} type="search" />
      <Button type="submit" look="outline">{t("find")}</Button>
    </form>
  );
}
