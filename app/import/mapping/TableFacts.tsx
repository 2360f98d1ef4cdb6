"use client";

import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/ui/Field";
import { codeOf } from "./mapping-state";
import type { MappingState } from "./mapping-state";
import styles from "./mapping.module.css";

type Terms = { readonly datasetTitle: string; readonly licence: string };
export type TableFactsProps = {
  readonly state: MappingState;
  readonly onChange: (state: MappingState) => void;
  readonly terms: Terms;
  readonly onTerms: (terms: Terms) => void;
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
};

/** What holds for the table as a whole: its name, the dataset its rows join, and by which columns they are known and placed. */
export function TableFacts({ state, onChange, terms, onTerms, datasets }: TableFactsProps) {
  const t = useTranslations("import.map");
  const isNew = !datasets.some(({ code }) => code === state.dataset);
  const columns = state.columns.map(({ column }) => column);
  return (
    <section aria-labelledby="map-table" className={styles.facts}>
      <h3 id="map-table">{t("table")}</h3>
      <div className={styles.grid}>
        <Field label={t("name")} hint={t("nameHint")}>
          {(wiring) => <input {...wiring} className={controlClass} maxLength={80} value={state.name} onChange={(event) => {
            const name = event.target.value;
            // The code follows the name until a person writes another.
            onChange({ ...state, name, dataset: state.dataset === codeOf(state.name) ? codeOf(name) : state.dataset });
          }} />}
        </Field>
        <Field label={t("dataset")} hint={t("datasetHint")}>
          {(wiring) => <><input {...wiring} className={controlClass} maxLength={40} list="map-datasets" autoComplete="off" value={state.dataset} onChange={(event) => onChange({ ...state, dataset: event.target.value.trim() })} /><datalist id="map-datasets">{datasets.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}</datalist></>}
        </Field>
        {isNew ? (
          <>
            <Field label={t("datasetTitle")} optional>
              {(wiring) => <input {...wiring} className={controlClass} maxLength={200} value={terms.datasetTitle} placeholder={state.name} onChange={(event) => onTerms({ ...terms, datasetTitle: event.target.value })} />}
            </Field>
            <Field label={t("licence")} hint={t("licenceHint")} optional>
              {(wiring) => <input {...wiring} className={controlClass} maxLength={500} value={terms.licence} onChange={(event) => onTerms({ ...terms, licence: event.target.value })} />}
            </Field>
          </>
        ) : null}
        <Field label={t("idColumn")} hint={t("idHint")}>
          {(wiring) => <ColumnSelect wiring={wiring} columns={columns} value={state.idColumn} none={t("noId")} onChange={(idColumn) => onChange({ ...state, idColumn })} />}
        </Field>
        <Field label={t("countryColumn")} hint={t("countryHint")}>
          {(wiring) => <ColumnSelect wiring={wiring} columns={columns} value={state.countryColumn} none={t("noCountry")} onChange={(countryColumn) => onChange({ ...state, countryColumn })} />}
        </Field>
      </div>
    </section>
  );
}

function ColumnSelect({ wiring, columns, value, none, onChange }: { readonly wiring: object; readonly columns: readonly string[]; readonly value: string | null; readonly none: string; readonly onChange: (column: string | null) => void }) {
  return (
    <select {...wiring} className={controlClass} value={value ?? ""} onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}>
      <option value="">{none}</option>
      {columns.map((column) => <option key={column} value={column}>{column}</option>)}
    </select>
  );
}
