"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { controlClass, Field } from "@/components/ui/Field";
import { textLimits } from "@/lib/codebook/incident";
import type { ColumnMapping } from "@/lib/interchange/column-mapping";
import { keepMapping } from "./actions";
import type { Kept } from "./actions";
import styles from "./mapping.module.css";

/** Keeps the mapping under its name, for the next file and for the shell. mapping: null while something is missing. */
export function KeepMapping({ mapping, handle }: { readonly mapping: ColumnMapping | null; readonly handle: string | null }) {
  const t = useTranslations("import.map");
  const sign = useTranslations("import.confirm");
  const told = useTranslations("import.notDone");
  const [who, setWho] = useState("");
  const [answer, setAnswer] = useState<Kept | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function keep() {
    if (mapping === null) return;
    setBusy(true);
    setAnswer(await keepMapping(mapping, handle === null ? who : null).catch((): Kept => ({ kind: "busy" })));
    setBusy(false);
  }

  const asksWho = answer?.kind === "needs-handle";
  return (
    <div className={styles.keep}>
      {asksWho ? (
        <Field label={sign("who")} hint={sign("whoHint")} error={answer.wrong ? told("wrongHandle") : undefined}>
          {(wiring) => <input {...wiring} className={controlClass} value={who} maxLength={textLimits.handle} autoComplete="off" onChange={(event) => setWho(event.target.value)} />}
        </Field>
      ) : null}
      <Button isDisabled={mapping === null} isPending={isBusy} onPress={() => void keep()}>{t("keep")}</Button>
      <p role="status" className={styles.quiet}>{answer === null || asksWho ? "" : answer.kind === "kept" ? t("kept", { name: mapping?.name ?? "" }) : t(answer.kind === "busy" ? "keepBusy" : "keepRefused")}</p>
    </div>
  );
}
