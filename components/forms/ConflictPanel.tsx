"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Segmented } from "@/components/ui/Segmented";
import { fieldNamed } from "@/lib/codebook/fields";
import type { EnteredField } from "@/lib/codebook/incident";
import { FieldWords } from "./ErrorSummary";
import type { ConflictState } from "./form-store";
import type { ChangeNote, EditBase, FormValues } from "./form-values";
import { isListField, mergeVersions } from "./merge-versions";
import type { Choice, Choices } from "./merge-versions";
import { versionText } from "./version-text";
import styles from "./panels.module.css";

export const CONFLICT_ID = "crossed";

export type ConflictPanelProps = {
  readonly base: EditBase;
  readonly mine: FormValues;
  readonly conflict: ConflictState;
  readonly isSaving: boolean;
  readonly onMerged: (values: FormValues) => void;
};

/** Somebody saved in between: whose change, field by field, and a choice for each field that both changed. Nothing is lost silently. */
export function ConflictPanel({ base, mine, conflict, isSaving, onMerged }: ConflictPanelProps) {
  const t = useTranslations("form.conflict");
  const [choices, setChoices] = useState<Choices>({});
  const merge = useMemo(() => mergeVersions(base.values, mine, conflict.theirs, choices), [base, mine, conflict, choices]);
  const who = [...new Set(conflict.changes.map((change) => change.who))];
  const undecided = merge.conflicts.filter((field) => choices[field] === undefined);
  return (
    <div className={styles.conflict} id={CONFLICT_ID} tabIndex={-1} role="group" aria-label={t("label")}>
      <div className={styles.intro}>
        <strong>{t("title", { who: who.join(", "), count: who.length, version: conflict.version })}</strong>
        <p>{merge.conflicts.length === 0 ? t("noneBoth") : t("both", { count: merge.conflicts.length })}</p>
        <FieldList title={t("fromThem")} fields={merge.fromThem} changes={conflict.changes} theirs={conflict.theirs} />
        <FieldList title={t("fromMe")} fields={merge.fromMe} changes={[]} theirs={mine} />
      </div>
      {merge.conflicts.map((field) => (
        <ConflictField
          key={field}
          field={field}
          before={base.values}
          mine={mine}
          conflict={conflict}
          choice={choices[field] ?? null}
          onChoice={(choice) => setChoices((chosen) => ({ ...chosen, [field]: choice }))}
        />
      ))}
      {merge.unlinked.length === 0 ? null : (
        <Banner title={t("unlinked")}>
          <ul>{merge.unlinked.map((path) => <li key={path}><FieldWords path={path} /></li>)}</ul>
        </Banner>
      )}
      <div className={styles.actions}>
        <Button look="solid" isDisabled={undecided.length > 0} isPending={isSaving} onPress={() => onMerged(merge.values)}>{t("save", { version: conflict.version })}</Button>
        {undecided.length > 0 ? <span className={styles.quiet}>{t("undecided", { count: undecided.length })}</span> : null}
      </div>
    </div>
  );
}

function FieldList({ title, fields, changes, theirs }: { readonly title: string; readonly fields: readonly EnteredField[]; readonly changes: readonly ChangeNote[]; readonly theirs: FormValues }) {
  const t = useTranslations("form.conflict");
  if (fields.length === 0) return null;
  return (
    <div>
      {title}
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <strong>{fieldNamed(field).label}</strong>: {versionText(theirs, field).join("; ") || t("empty")} <ByWhom field={field} changes={changes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** *coder 2, 2026-01-31 10:00, “count corrected”* */
function ByWhom({ field, changes }: { readonly field: EnteredField; readonly changes: readonly ChangeNote[] }) {
  const t = useTranslations("form.conflict");
  const last = changes.findLast((change) => change.field === field || change.field.startsWith(`${field}.`));
  if (last === undefined) return null;
  const time = last.at.slice(0, 16).replace("T", " ");
  return <span className={styles.quiet}>{last.why === null ? t("by", { who: last.who, time }) : t("byWhy", { who: last.who, time, why: last.why })}</span>;
}

type ConflictFieldProps = {
  readonly field: EnteredField;
  readonly before: FormValues;
  readonly mine: FormValues;
  readonly conflict: ConflictState;
  readonly choice: Choice | null;
  readonly onChoice: (choice: Choice) => void;
};

function ConflictField({ field, before, mine, conflict, choice, onChoice }: ConflictFieldProps) {
  const t = useTranslations("form.conflict");
  const { label } = fieldNamed(field);
  const options: { value: Choice; label: string }[] = [
    { value: "mine", label: t("keepMine") },
    { value: "theirs", label: t("takeTheirs") },
    ...(isListField(field) ? [{ value: "both" as const, label: t("mergeBoth") }] : []),
  ];
  return (
    <div className={styles.field}>
      <div className={styles.fieldName}><strong>{label}</strong> <ByWhom field={field} changes={conflict.changes} /></div>
      <div className={styles.versions}>
        <Version title={t("before")} lines={versionText(before, field)} />
        <Version title={t("theirs")} lines={versionText(conflict.theirs, field)} />
        <Version title={t("mine")} lines={versionText(mine, field)} />
      </div>
      <Segmented label={t("choose", { field: label })} hideLabel options={options} value={choice} onChange={onChoice} />
    </div>
  );
}

function Version({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const t = useTranslations("form.conflict");
  const [only, ...more] = lines;
  return (
    <div className={styles.version}>
      <span>{title}</span>
      {only === undefined ? <span className={styles.quiet}>{t("empty")}</span> : more.length === 0 ? <span>{only}</span> : <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>}
    </div>
  );
}
