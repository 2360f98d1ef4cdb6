import { getTranslations } from "next-intl/server";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import styles from "./look.module.css";

/** The dataset that the rows join, with the terms under which it may be used. */
export async function DatasetPart({ dataset, isDone }: { readonly dataset: ImportReport["dataset"]; readonly isDone: boolean }) {
  const t = await getTranslations("import.dataset");
  const facts: [string, string][] = [
    [t("name"), dataset.title],
    [t("code"), dataset.code],
    ...(dataset.version === null ? [] : [[t("version"), dataset.version] as [string, string]]),
    [t("licence"), dataset.licence],
    [t("redistribution"), dataset.redistribution],
  ];
  return (
    <section className={styles.block} aria-labelledby="dataset-title">
      <h2 id="dataset-title">{t("title")}</h2>
      <p>{t(isDone ? (dataset.isNew ? "made" : "joined") : dataset.isNew ? "new" : "known")}</p>
      <dl className={styles.narrowFacts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <p className={styles.quiet}>{t("own")}</p>
    </section>
  );
}
