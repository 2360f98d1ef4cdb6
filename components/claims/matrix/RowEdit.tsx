"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Segmented } from "../../ui/Segmented";
import { TextField } from "../../ui/TextField";
import type { MatrixRowView } from "./matrix-view";
import type { MatrixActions, MatrixAnswerView } from "./RowDialog";
import styles from "./RowDialog.module.css";

const GRADES = ["low", "medium", "high"] as const;

/** The row's own words and weights. Every edit is a version with a reason; nothing is erased. */
export function RowEdit({ row, actions, onNeedsHandle }: { readonly row: MatrixRowView; readonly actions: MatrixActions; readonly onNeedsHandle: () => void }) {
  const t = useTranslations("matrix");
  const router = useRouter();
  const [statement, setStatement] = useState(row.statement);
  const [credibility, setCredibility] = useState<(typeof GRADES)[number]>(row.credibility);
  const [relevance, setRelevance] = useState<(typeof GRADES)[number]>(row.relevance);
  const [withdrawn, setWithdrawn] = useState(row.withdrawn);
  const [why, setWhy] = useState("");
  const [answer, setAnswer] = useState<MatrixAnswerView | null>(null);
  const options = GRADES.map((value) => ({ value, label: t(`grades.${value}`) }));

  const save = async () => {
    const { id, source, url, reliability, veracity, version } = row;
    const given = await actions.edit({ row: id, statement, credibility, relevance, withdrawn, why, version, source, url, reliability, veracity }).catch((): MatrixAnswerView => ({ kind: "failed" }));
    if (given.kind === "needs-handle") onNeedsHandle();
    else {
      setAnswer(given);
      if (given.kind === "done") router.refresh();
    }
  };

  return (
    <details>
      <summary>{t("edit.title", { version: row.version })}</summary>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <TextField label={t("edit.statement")} rows={2} value={statement} onChange={setStatement} maxLength={2000} />
        <Segmented label={t("credibility")} compact options={options} value={credibility} onChange={setCredibility} />
        <Segmented label={t("relevance")} compact options={options} value={relevance} onChange={setRelevance} />
        <Checkbox isSelected={withdrawn} onChange={setWithdrawn}>{t("edit.withdrawn")}</Checkbox>
        <TextField label={t("edit.why")} value={why} onChange={setWhy} maxLength={2000} error={answer?.kind === "rejected" ? t("edit.whyMissing") : null} />
        <div role="status">{answer === null || answer.kind === "rejected" ? null : <p>{t(`answers.${answer.kind}`)}</p>}</div>
        <div className={styles.actions}><Button type="submit">{t("edit.save")}</Button></div>
      </form>
    </details>
  );
}
