"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { ErrorState } from "@/components/ui/ErrorState";
import { controlClass, Field } from "@/components/ui/Field";
import { LinkButton } from "@/components/ui/LinkButton";
import type { ColumnMapping } from "@/lib/interchange/column-mapping";
import type { ImportChoices } from "@/lib/interchange/importing/import-choices";
import { lookByMapping } from "../actions";
import { ColumnRow } from "./ColumnRow";
import { Constants } from "./Constants";
import { KeepMapping } from "./KeepMapping";
import { blankMapping, fieldsTwice, mappingOfState, missingOf, stateOfMapping } from "./mapping-state";
import type { ColumnChoice, MappingState } from "./mapping-state";
import { TableFacts } from "./TableFacts";
import { TrialTable } from "./TrialTable";
import { useTrial } from "./use-trial";
import styles from "./mapping.module.css";

export type MappingEditorProps = {
  readonly id: string;
  readonly fileName: string;
  readonly columns: readonly string[];
  /** First rows of the table, cut to be looked at. */
  readonly sample: readonly (readonly string[])[];
  readonly resembles: { readonly format: string; readonly missing: readonly string[] } | null;
  readonly before: ImportChoices;
  readonly kept: readonly { readonly name: string; readonly mapping: ColumnMapping }[];
  /** Values that no list knew when the whole file was read, by column. */
  readonly notKnown: Readonly<Record<string, readonly string[]>>;
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
  readonly handle: string | null;
  /** There is a look to go back to. */
  readonly canLeave: boolean;
};

/** Says, column by column, what a table holds: tried on its first rows as it is typed, kept by name, then used on the whole file. */
export function MappingEditor({ id, fileName, columns, sample, resembles, before, kept, notKnown, datasets, handle, canLeave }: MappingEditorProps) {
  const t = useTranslations("import.map");
  const router = useRouter();
  const [state, setState] = useState<MappingState>(() => (before.mapping === undefined ? blankMapping(columns, fileName) : stateOfMapping(before.mapping, columns).state));
  const [terms, setTerms] = useState({ datasetTitle: before.datasetTitle ?? "", licence: before.licence ?? "" });
  const [leftOut, setLeftOut] = useState<{ readonly name: string; readonly columns: readonly string[] } | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const picker = useRef<HTMLSelectElement>(null);
  const told = useTranslations("import.notDone");
  const trial = useTrial(state, columns, sample);
  const missing = missingOf(state);
  const twice = fieldsTwice(state);
  const found = trial.rows.flatMap((row) => [...row.problems]);

  const setColumn = (choice: ColumnChoice) => setState((now) => ({ ...now, columns: now.columns.map((one) => (one.column === choice.column ? choice : one)) }));

  function use(name: string) {
    const found = kept.find((one) => one.name === name);
    if (found === undefined) return;
    const { state: next, missing: absent } = stateOfMapping(found.mapping, columns);
    setState(next);
    setLeftOut(absent.length === 0 ? null : { name, columns: absent });
  }

  async function look() {
    setLooking(true);
    setTrouble(null);
    const given = Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ""));
    // The mapping names the dataset; how the file's letters and delimiter are read stays as it was said.
    const { encoding, delimiter } = before;
    const answer = await lookByMapping(id, { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }), ...given, mapping: mappingOfState(state) }).catch(() => null);
    if (answer?.kind === "begun") {
      startTransition(() => {
        router.push(`/import/${id}`);
        router.refresh();
      });
      return;
    }
    setLooking(false);
    setTrouble(answer === null ? told("not-now") : answer.kind === "needs-handle" || answer.kind === "edited" ? told("invalid") : told(answer.kind));
  }

  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <h2>{t("title")}</h2>
        <p>{canLeave ? t("leadAgain") : t("lead", { columns: state.columns.length })}</p>
        {resembles === null ? null : <p className={styles.quiet}>{t("resembles", { format: resembles.format, missing: resembles.missing.join(", ") })}</p>}
        {kept.length === 0 ? null : (
          <div className={styles.savedLine}>
            <Field label={t("saved")}>
              {(wiring) => <select {...wiring} ref={picker} className={controlClass} defaultValue="">{[<option key="" value="">{t("savedNone")}</option>, ...kept.map(({ name }) => <option key={name} value={name}>{name}</option>)]}</select>}
            </Field>
            <Button onPress={() => use(picker.current?.value ?? "")}>{t("savedUse")}</Button>
          </div>
        )}
        {leftOut === null ? null : <p role="status" className={styles.quiet}>{t("savedMissing", { columns: leftOut.columns.join(", "), name: leftOut.name })}</p>}
      </header>
      <TableFacts state={state} onChange={setState} terms={terms} onTerms={setTerms} datasets={datasets} />
      <section aria-labelledby="map-columns" className={styles.columns}>
        <h3 id="map-columns">{t("columns")}</h3>
        <div className={styles.columnHead} aria-hidden="true"><span>{t("column")}</span><span>{t("fills")}</span></div>
        {state.columns.map((choice) => (
          <ColumnRow
            key={choice.column}
            choice={choice}
            role={choice.column === state.idColumn ? "id" : choice.column === state.countryColumn ? "country" : null}
            samples={samplesOf(columns, sample, choice.column)}
            notKnown={notKnown[choice.column] ?? []}
            problems={found.filter(({ column, severity }) => column === choice.column && severity === "error")}
            isTwice={choice.field !== null && twice.has(choice.field)}
            onChange={setColumn}
          />
        ))}
      </section>
      <Constants constants={state.constants} onChange={(constants) => setState((now) => ({ ...now, constants }))} />
      <TrialTable trial={trial} />
      <div className={styles.foot}>
        {missing.length === 0 ? null : <p className={styles.missing} role="status">{t("missing", { what: missing.map((what) => t(`missingWhat.${what}`)).join(", ") })}</p>}
        {trouble === null ? null : <ErrorState title={trouble} />}
        <div className={styles.actions}>
          <Button look="solid" size="large" isDisabled={missing.length > 0} isPending={isLooking} onPress={() => void look()}>{t("look")}</Button>
          {canLeave ? <LinkButton href={`/import/${id}`}>{t("cancel")}</LinkButton> : null}
          <KeepMapping mapping={missing.length === 0 ? mappingOfState(state) : null} handle={handle} />
        </div>
      </div>
    </div>
  );
}

/** Different values of a column in the first rows. */
function samplesOf(columns: readonly string[], sample: readonly (readonly string[])[], column: string): readonly string[] {
  const position = columns.indexOf(column);
  return [...new Set(sample.map((cells) => (cells[position] ?? "").trim()).filter((text) => text !== ""))];
}
