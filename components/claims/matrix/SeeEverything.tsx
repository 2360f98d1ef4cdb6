"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandleDialog } from "../../forms/HandleDialog";
import { Button } from "../../ui/Button";
import type { MatrixActions } from "./RowDialog";

/** Two ways in for somebody who has rated nothing: sign and rate first, or see everything, which is written down for those who sign. */
export function SeeEverything({ handle, href, actions }: { readonly handle: string | null; /** The page opened to read, for those without a handle. */ readonly href: string; readonly actions: Pick<MatrixActions, "seeEverything" | "signIn"> }) {
  const t = useTranslations("matrix.see");
  const router = useRouter();
  const [asksHandle, setAsksHandle] = useState(false);
  const [failed, setFailed] = useState(false);
  const see = async () => {
    if (handle === null) {
      router.push(href);
      return;
    }
    const given = await actions.seeEverything().catch(() => ({ kind: "failed" as const }));
    setFailed(given.kind !== "done");
    router.refresh();
  };
  return (
    <>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        {handle === null ? <Button onPress={() => setAsksHandle(true)}>{t("sign")}</Button> : null}
        <Button look="quiet" onPress={() => void see()}>{t("everything")}</Button>
      </div>
      <p role="status">{failed ? t("failed") : ""}</p>
      <HandleDialog isOpen={asksHandle} onClose={() => setAsksHandle(false)} signIn={actions.signIn} onSigned={() => { setAsksHandle(false); router.refresh(); }} />
    </>
  );
}
