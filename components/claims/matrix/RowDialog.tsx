"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Scenario } from "@/lib/claims/claim";
import { HandleDialog } from "../../forms/HandleDialog";
import type { FormActions } from "../../forms/form-values";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { Dialog } from "../../ui/Dialog";
import { Segmented } from "../../ui/Segmented";
import { TextField } from "../../ui/TextField";
import type { MatrixRowView } from "./matrix-view";
import { RowEdit } from "./RowEdit";
import styles from "./RowDialog.module.css";

export type MatrixAnswerView = { readonly kind: "done" | "needs-handle" | "busy" | "failed" } | { readonly kind: "conflict"; readonly version: number } | { readonly kind: "rejected"; readonly problems: readonly { readonly field: string; readonly reason: string }[] };

export type MatrixActions = {
  readonly rate: (request: { readonly row: string; readonly ratings: readonly { readonly scenario: string; readonly value: string; readonly reason: string }[]; readonly asEditors?: boolean }) => Promise<MatrixAnswerView>;
  readonly add: (request: Readonly<Record<string, unknown>>) => Promise<MatrixAnswerView>;
  readonly edit: (request: Readonly<Record<string, unknown>>) => Promise<MatrixAnswerView>;
  readonly seeEverything: () => Promise<MatrixAnswerView>;
  readonly signIn: FormActions["signIn"];
};

const VALUES = ["CC", "C", "N", "I", "II", "NA"] as const;
const EDITORS = "editors";
type Draft = { readonly value: (typeof VALUES)[number] | null; readonly reason: string };

/**
 * One row to rate or to read: before it is rated only the observation stands here, and the question "if this scenario were
 * true, how expected is this?"; afterwards also what the records say, everybody's reasons, and the history.
 */
export function RowDialog({ row, scenarios, handle, reading, actions, onClose }: { readonly row: MatrixRowView; readonly scenarios: readonly Scenario[]; readonly handle: string | null; readonly reading: boolean; readonly actions: MatrixActions; readonly onClose: () => void }) {
  const t = useTranslations("matrix");
  const router = useRouter();
  const [asEditors, setAsEditors] = useState(false);
  const own = (scenario: string, rater: string | null): Draft => {
    const cell = row.cells.find((one) => one.rater === rater && one.scenario === scenario);
    return { value: cell?.value ?? null, reason: cell?.reason ?? "" };
  };
  const draftsOf = (rater: string | null) => Object.fromEntries(scenarios.map((scenario) => [scenario.id, own(scenario.id, rater)]));
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(draftsOf(handle));
  const [answer, setAnswer] = useState<MatrixAnswerView | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksHandle, setAsksHandle] = useState(false);

  const change = (scenario: string, next: Partial<Draft>) => setDrafts((now) => ({ ...now, [scenario]: { ...(now[scenario] ?? { value: null, reason: "" }), ...next } }));
  const rated = scenarios.flatMap((scenario) => {
    const draft = drafts[scenario.id];
    return draft === undefined || draft.value === null ? [] : [{ scenario: scenario.id, value: draft.value, reason: draft.reason }];
  });
  const save = async () => {
    setBusy(true);
    if (reading && handle === null) await actions.seeEverything().catch(() => null);
    const given = await actions.rate({ row: row.id, ratings: rated, asEditors }).catch((): MatrixAnswerView => ({ kind: "failed" }));
    setBusy(false);
    if (given.kind === "needs-handle") setAsksHandle(true);
    else {
      setAnswer(given);
      if (given.kind === "done") router.refresh();
    }
  };
  const problemOf = (index: number, field: string) => (answer?.kind === "rejected" ? answer.problems.find((problem) => problem.field === `ratings.${index}.${field}`) : undefined);

  return (
    <>
      <Dialog isOpen={!asksHandle} onOpenChange={(open) => { if (!open) onClose(); }} title={`${row.number} ${row.statement}`} wide>
        <div className={styles.body}>
          <p className={styles.quiet}>{row.hidden ? t("rateFirst", { others: row.otherRaters }) : row.found ?? t(`standing.${row.standing ?? "unknown"}`)}</p>
          {row.source === null ? null : <p className={styles.quiet}>{t("source", { source: row.source })} {row.reliability !== null && row.veracity !== null ? t("grade", { grade: `${row.reliability}${row.veracity}` }) : ""}</p>}
          <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(); }}>
            {scenarios.map((scenario) => {
              const index = rated.findIndex((one) => one.scenario === scenario.id);
              const draft = drafts[scenario.id] ?? { value: null, reason: "" };
              return (
                <fieldset key={scenario.id} className={styles.scenario}>
                  <legend><b>{scenario.id} {scenario.name}</b> <span className={styles.quiet}>{t("question")}</span></legend>
                  <Segmented label={t("ratingOf", { scenario: scenario.id })} hideLabel compact options={VALUES.map((value) => ({ value, label: value }))} value={draft.value} onChange={(value) => change(scenario.id, { value })} />
                  <TextField
                    label={t("reason")} value={draft.reason} onChange={(reason) => change(scenario.id, { reason })} maxLength={2000}
                    error={index !== -1 && problemOf(index, "reason") !== undefined ? t("reasonMissing") : null}
                  />
                  {row.cells.filter((cell) => cell.scenario === scenario.id && cell.rater !== (asEditors ? EDITORS : handle)).map((cell) => (
                    <p key={cell.rater} className={styles.other}><b>{cell.rater}: {cell.value}</b> {cell.reason} {cell.beforeSeeing ? "" : <span className={styles.quiet}>{t(cell.rater === EDITORS ? "editorsKnew" : "afterSeeing")}</span>}</p>
                  ))}
                </fieldset>
              );
            })}
            <p className={styles.quiet}>{t("legend")}</p>
            {row.hidden ? null : (
              <Checkbox isSelected={asEditors} onChange={(selected) => { setAsEditors(selected); setDrafts(draftsOf(selected ? EDITORS : handle)); }}>{t("asEditors")}</Checkbox>
            )}
            <div role="status">{answer === null ? null : <p className={answer.kind === "done" ? undefined : styles.bad}>{answer.kind === "rejected" ? (answer.problems.some((problem) => problem.field.endsWith(".reason")) ? t("reasonMissing") : t("nothingRated")) : t(`answers.${answer.kind}`)}</p>}</div>
            <div className={styles.actions}>
              <Button look="solid" type="submit" isPending={busy} isDisabled={rated.length === 0}>{t("save", { count: rated.length })}</Button>
              <Button onPress={onClose}>{t("close")}</Button>
            </div>
          </form>
          {row.history.length === 0 ? null : (
            <details>
              <summary>{t("history", { count: row.history.length })}</summary>
              <ol className={styles.history}>{row.history.map((cell, index) => <li key={index}>{cell.at.slice(0, 16).replace("T", " ")} <b>{cell.rater}</b> {cell.scenario}: {cell.value}. {cell.reason}</li>)}</ol>
            </details>
          )}
          <RowEdit row={row} actions={actions} onNeedsHandle={() => setAsksHandle(true)} />
        </div>
      </Dialog>
      <HandleDialog isOpen={asksHandle} onClose={() => setAsksHandle(false)} signIn={actions.signIn} onSigned={() => { setAsksHandle(false); void save(); }} />
    </>
  );
}
