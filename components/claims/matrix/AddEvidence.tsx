"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandleDialog } from "../../forms/HandleDialog";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Segmented } from "../../ui/Segmented";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import type { MatrixActions, MatrixAnswerView } from "./RowDialog";
import styles from "./RowDialog.module.css";

const KINDS = ["incident", "finding", "note"] as const;
const GRADES = ["low", "medium", "high"] as const;

/** A new row: a record by its number, a finding, or a note with a source that others can look up and its Admiralty grades. */
export function AddEvidence({ findings, dataset, actions }: { readonly findings: readonly { readonly id: string; readonly title: string }[]; readonly dataset: string; readonly actions: MatrixActions }) {
  const t = useTranslations("matrix");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("incident");
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [finding, setFinding] = useState<string | null>(null);
  const [reliability, setReliability] = useState<string | null>(null);
  const [veracity, setVeracity] = useState<string | null>(null);
  const [credibility, setCredibility] = useState<(typeof GRADES)[number]>("medium");
  const [relevance, setRelevance] = useState<(typeof GRADES)[number]>("medium");
  const [answer, setAnswer] = useState<MatrixAnswerView | null>(null);
  const [asksHandle, setAsksHandle] = useState(false);
  const grades = GRADES.map((value) => ({ value, label: t(`grades.${value}`) }));
  const text = (name: string) => ({ value: texts[name] ?? "", onChange: (value: string) => setTexts((now) => ({ ...now, [name]: value })), maxLength: 2000, error: problem(name) });
  const problem = (field: string) => (answer?.kind === "rejected" && answer.problems.some((one) => one.field === field) ? t("add.problem") : null);

  const save = async () => {
    const given = await actions.add({ kind, dataset, finding: finding ?? "", ref: texts["ref"] ?? "", statement: texts["statement"] ?? "", source: texts["source"] ?? "", url: texts["url"] ?? "", reliability, veracity, credibility, relevance }).catch((): MatrixAnswerView => ({ kind: "failed" }));
    if (given.kind === "needs-handle") setAsksHandle(true);
    else {
      setAnswer(given);
      if (given.kind === "done") {
        setOpen(false);
        setTexts({});
        router.refresh();
      }
    }
  };

  return (
    <>
      <Button look="solid" onPress={() => { setAnswer(null); setOpen(true); }}><Plus size={15} aria-hidden="true" />{t("add.button")}</Button>
      <Dialog isOpen={open && !asksHandle} onOpenChange={setOpen} title={t("add.title")} wide>
        <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <p className={styles.quiet}>{t("add.words")}</p>
          <Segmented label={t("add.kind")} options={KINDS.map((value) => ({ value, label: t(`add.kinds.${value}`) }))} value={kind} onChange={setKind} />
          {kind === "incident" ? <TextField label={t("add.ref")} hint={t("add.refHint")} {...text("ref")} /> : null}
          {kind === "finding" ? <Select label={t("add.finding")} options={findings.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))} value={finding} onChange={setFinding} error={problem("finding")} /> : null}
          <TextField label={t("add.statement")} hint={t("add.statementHint")} rows={2} {...text("statement")} />
          {kind !== "note" ? null : (
            <>
              <TextField label={t("add.source")} {...text("source")} />
              <TextField label={t("add.url")} optional {...text("url")} />
              <Segmented label={t("add.reliability")} options={["A", "B", "C", "D", "E", "F"].map((value) => ({ value, label: value }))} value={reliability} onChange={setReliability} error={problem("reliability")} />
              <Segmented label={t("add.veracity")} options={["1", "2", "3", "4", "5", "6"].map((value) => ({ value, label: value }))} value={veracity} onChange={setVeracity} error={problem("veracity")} />
            </>
          )}
          <Segmented label={t("credibility")} options={grades} value={credibility} onChange={setCredibility} />
          <Segmented label={t("relevance")} options={grades} value={relevance} onChange={setRelevance} />
          <div role="status">{answer === null || answer.kind === "done" || answer.kind === "rejected" ? null : <p>{t(`answers.${answer.kind}`)}</p>}</div>
          <div className={styles.actions}><Button look="solid" type="submit">{t("add.save")}</Button><Button onPress={() => setOpen(false)}>{t("close")}</Button></div>
        </form>
      </Dialog>
      <HandleDialog isOpen={asksHandle} onClose={() => setAsksHandle(false)} signIn={actions.signIn} onSigned={() => { setAsksHandle(false); void save(); }} />
    </>
  );
}
