import { useTranslations } from "next-intl";
import type { Filter } from "@/lib/read/filter";
import { Button } from "@/components/ui/Button";
import { allFields, chosenCodes, codesOfField, isListKey, isSingleKey } from "./filter-fields";
import type { FieldName } from "./filter-fields";
import { useFilterState } from "./filter-context";
import { useFieldWords } from "./use-field-words";
import styles from "./PlainFilterForm.module.css";

/** Says to the page that the address was made by this form: empty fields and repeated keys are expected and tidied away. */
export const FORM_MARK = "form";

/** All filters as a plain form, for browsers that run no scripts: each field folds away, one button sends them. */
export function PlainFilterForm() {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { filter, path, keep } = useFilterState();
  return (
    <form method="get" action={path} className={styles.form} id="plain-filters">
      <input type="hidden" name={FORM_MARK} value="1" />
      {Object.entries(keep).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <details className={styles.all}>
        <summary>{t("title")}</summary>
        <div className={styles.fields}>
          {allFields.map((name) => (
            <details key={name} className={styles.field}>
              <summary><span>{words.fieldLabel(name)}</span> <strong>{words.valueText(name, filter)}</strong></summary>
              <PlainField name={name} filter={filter} />
            </details>
          ))}
        </div>
        <div className={styles.actions}>
          <Button type="submit" look="solid">{t("show")}</Button>
          <a href={path}>{t("clearAll")}</a>
        </div>
      </details>
    </form>
  );
}

function PlainField({ name, filter }: { readonly name: FieldName; readonly filter: Filter }) {
  const t = useTranslations("filters");
  const words = useFieldWords();
  const { datasets } = useFilterState();
  if (name === "period") {
    return (
      <div className={styles.options}>
        <label>{t("field.from")} <input type="date" name="from" defaultValue={filter.from} /></label>
        <label>{t("field.to")} <input type="date" name="to" defaultValue={filter.to ?? ""} /></label>
      </div>
    );
  }
  if (name === "q") return <div className={styles.options}><input type="search" name="q" aria-label={words.fieldLabel(name)} defaultValue={filter.q} maxLength={200} /></div>;
  const codes = codesOfField(name, datasets);
  const chosen = isListKey(name) ? chosenCodes(filter, name) : [filter[name] ?? ""];
  const options = isSingleKey(name) && (name === "minPlace" || name === "minDate") ? ["", ...codes] : codes;
  return (
    <fieldset className={styles.options} aria-label={words.fieldLabel(name)}>
      {options.map((code) => (
        <label key={code}>
          <input type={isListKey(name) ? "checkbox" : "radio"} name={name} value={code} defaultChecked={chosen.includes(code)} />
          {code === "" ? words.anyLabel : words.optionLabel(name, code)}
        </label>
      ))}
    </fieldset>
  );
}
