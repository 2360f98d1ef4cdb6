import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/components/import/amounts";
import { LinkButton } from "@/components/ui/LinkButton";
import type { OneImport } from "../read-imports";
import { UndoForm } from "../UndoForm";
import styles from "./one.module.css";

/** What comes after: the records, who signed, and the way back. */
export async function AfterImport({ id, found: { batch, report, datasets, handle } }: { readonly id: string; readonly found: OneImport }) {
  const [t, undo] = await Promise.all([getTranslations("import.live"), getTranslations("import.undo")]);
  const code = batch?.dataset ?? report?.dataset.code ?? null;
  const dataset = datasets.find((one) => one.code === code) ?? null;
  return (
    <>
      {dataset !== null && batch?.state !== "undone" && batch?.state !== "purged" ? (
        <div className={styles.next}>
          <LinkButton href={`/?dataset=${dataset.code}`} look="solid" size="large">{t("records")}</LinkButton>
          <LinkButton href={`/incidents?dataset=${dataset.code}`}>{t("table")}</LinkButton>
          <LinkButton href={`/data#${dataset.code}`}>{t("data")}</LinkButton>
          <LinkButton href="/import">{t("another")}</LinkButton>
        </div>
      ) : <p><LinkButton href="/import">{t("another")}</LinkButton></p>}
      {batch === null ? null : (
        <div className={styles.signed}>
          <p>{t("signed", { who: batch.who, at: formatInstant(batch.at) })}</p>
          {batch.why === null ? null : <p>{t("why", { why: batch.why })}</p>}
          {report === null || batch.state !== "live" ? null : <p>{t("took", { read: report.took.readSeconds, compared: report.took.compareSeconds, written: report.took.writeSeconds })}</p>}
          {batch.undoneAt === null ? null : <p>{undo("done", { who: batch.undoneBy ?? "", at: formatInstant(batch.undoneAt) })}{batch.undoneWhy === null ? null : ` ${t("why", { why: batch.undoneWhy })}`}</p>}
          {batch.purgedAt === null ? null : <p>{undo("purgedLine", { who: batch.purgedBy ?? "", at: formatInstant(batch.purgedAt), rows: batch.rowsPurged ?? 0 })}</p>}
          {batch.state === "undone" ? <p>{undo.rich("purge", { id, code: (words) => <code>{words}</code> })}</p> : null}
        </div>
      )}
      {batch?.state === "live" ? <UndoForm id={id} rows={batch.rowsAccepted} changed={batch.rowsChanged ?? 0} handle={handle} /> : null}
    </>
  );
}
