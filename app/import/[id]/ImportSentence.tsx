import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { OneImport } from "../read-imports";
import styles from "./one.module.css";

const bold = { b: (words: ReactNode) => <b>{words}</b> };

/** How an import stands, in one sentence. */
export async function ImportSentence({ found: { status, batch, report } }: { readonly found: OneImport }) {
  const t = await getTranslations("import.sentence");
  const said = (): ReactNode => {
    if (batch?.state === "undone" || batch?.state === "purged") return t(batch.state);
    if (batch !== null && report === null) return t("batch", { rows: batch.rowsAccepted });
    const counts = report === null ? null : { added: report.added, changed: report.changed, unchanged: report.unchanged, refused: report.refused, outOfScope: report.outOfScope };
    const isNothing = counts !== null && counts.added === 0 && counts.changed === 0;
    if (batch !== null || status?.state === "live") return counts === null || isNothing ? t("liveNothing") : t.rich("live", { ...counts, ...bold });
    switch (status?.state) {
      case "waiting": return counts === null ? null : isNothing && counts.refused === 0 ? t("nothing", counts) : t.rich("waiting", { ...counts, ...bold });
      case "refused": return t(status.problem?.kind === "needs-a-mapping" ? "mapping" : "refused");
      case "failed": return t("failed");
      case "cancelled": return t("cancelled");
      case "looking":
      case "writing":
      case undefined: return null;
    }
  };
  const words = said();
  return words === null ? null : <p className={styles.lead} data-testid="import-sentence">{words}</p>;
}
