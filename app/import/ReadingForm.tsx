"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { controlClass, Field } from "@/components/ui/Field";
import { ErrorState } from "@/components/ui/ErrorState";
import { buttonClass } from "@/components/ui/button-look";
import type { ImportChoices } from "@/lib/interchange/importing/import-choices";
import { readAgain } from "./actions";
import { useNotDone } from "./SignFields";
import styles from "./forms.module.css";

const formats = ["auto", "atlas", "ucdp", "acled", "gtd"] as const;
const dates = ["day-first", "month-first", "spreadsheet-days"] as const;
const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
const delimiters = [[",", "comma"], [";", "semicolon"], ["tab", "tab"], ["|", "bar"]] as const;
const fieldNames = ["dataset", "datasetTitle", "version", "licence", "redistribution", "format", "encoding", "delimiter", "dates", "mapping"] as const;

export type ReadingFormProps = {
  readonly id: string;
  readonly choices: ImportChoices;
  /** The code that is proposed; null where the file tells none. */
  readonly proposed: string | null;
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
};

/** What a person can say better than was recognised: dataset, its terms, dates, letters, delimiter. The file is then looked through again. */
export function ReadingForm({ id, choices, proposed, datasets }: ReadingFormProps) {
  const t = useTranslations("import.reading");
  const what = useTranslations("import.what.delimiters");
  const [notDone, action, isPending] = useActionState(readAgain.bind(null, id), null);
  const told = useNotDone()(notDone);
  const isHere = datasets.some(({ code }) => code === choices.dataset);
  const chosen = choices.dataset === undefined ? "" : isHere ? choices.dataset : "new";
  const [dataset, setDataset] = useState(chosen);
  const invalid = notDone?.kind === "invalid" ? t("invalid", { fields: notDone.fields.map((field) => t(`fields.${fieldNames.find((name) => name === field) ?? "mapping"}`)).join(", ") }) : null;
  const error = invalid ?? told;
  return (
    <form action={action} className={styles.form}>
      <p>{t("lead")}</p>
      <Field label={t("dataset")}>
        {(wiring) => (
          <select {...wiring} name="dataset" className={controlClass} value={dataset} onChange={(event) => setDataset(event.target.value)}>
            {proposed === null ? <option value="">—</option> : <option value="">{t("proposed", { code: proposed })}</option>}
            {datasets.filter(({ code }) => code !== proposed).map(({ code, title }) => <option key={code} value={code}>{title} ({code})</option>)}
            <option value="new">{t("aNewOne")}</option>
          </select>
        )}
      </Field>
      <Field label={t("newDataset")} hint={t("newDatasetHint")} className={dataset === "new" ? undefined : styles.whenNew}>
        {(wiring) => <input {...wiring} name="newDataset" className={controlClass} maxLength={40} defaultValue={isHere ? "" : (choices.dataset ?? "")} autoComplete="off" />}
      </Field>
      <Text name="datasetTitle" choices={choices} label={t("datasetTitle")} limit={200} />
      <Text name="licence" choices={choices} label={t("licence")} limit={500} />
      <Text name="redistribution" choices={choices} label={t("redistribution")} limit={500} />
      <Text name="version" choices={choices} label={t("version")} limit={40} />
      <div className={styles.pairs}>
        <Field label={t("dates")}>
          {(wiring) => <select {...wiring} name="dates" className={controlClass} defaultValue={choices.dates ?? ""}><option value="">{t("dateChoices.none")}</option>{dates.map((one) => <option key={one} value={one}>{t(`dateChoices.${one}`)}</option>)}</select>}
        </Field>
        <Field label={t("format")}>
          {(wiring) => <select {...wiring} name="format" className={controlClass} defaultValue={choices.format ?? "auto"}>{formats.map((one) => <option key={one} value={one}>{t(`formats.${one}`)}</option>)}</select>}
        </Field>
        <Field label={t("encoding")}>
          {(wiring) => <select {...wiring} name="encoding" className={controlClass} defaultValue={choices.encoding ?? ""}><option value="">{t("asRecognised")}</option>{encodings.map((one) => <option key={one} value={one}>{one.toUpperCase()}</option>)}</select>}
        </Field>
        <Field label={t("delimiter")}>
          {(wiring) => <select {...wiring} name="delimiter" className={controlClass} defaultValue={choices.delimiter === "\t" ? "tab" : (choices.delimiter ?? "")}><option value="">{t("asRecognised")}</option>{delimiters.map(([value, name]) => <option key={value} value={value}>{what(name)}</option>)}</select>}
        </Field>
      </div>
      {choices.mapping === undefined ? null : <label className={styles.check}><input type="checkbox" name="mapping" value="drop" /><span>{t("dropMapping")}</span></label>}
      {error === null ? null : <ErrorState title={error} />}
      <button type="submit" className={buttonClass({})} disabled={isPending}>{t("again")}</button>
    </form>
  );
}

function Text({ name, choices, label, limit }: { readonly name: "datasetTitle" | "licence" | "redistribution" | "version"; readonly choices: ImportChoices; readonly label: string; readonly limit: number }) {
  return (
    <Field label={label} optional>
      {(wiring) => <input {...wiring} name={name} className={controlClass} maxLength={limit} defaultValue={choices[name] ?? ""} autoComplete="off" />}
    </Field>
  );
}
