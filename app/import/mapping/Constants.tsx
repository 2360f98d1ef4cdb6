"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { controlClass } from "@/components/ui/Field";
import { FieldSelect, useFieldLabel } from "./FieldSelect";
import { optionsOf } from "./mapping-state";
import styles from "./mapping.module.css";

type Constant = { readonly field: string; readonly value: string };
export type ConstantsProps = { readonly constants: readonly Constant[]; readonly onChange: (constants: readonly Constant[]) => void };

/** Fields that are the same in every row. */
export function Constants({ constants, onChange }: ConstantsProps) {
  const t = useTranslations("import.map");
  const labelOf = useFieldLabel();
  const set = (position: number, constant: Constant) => onChange(constants.map((one, at) => (at === position ? constant : one)));
  return (
    <section aria-labelledby="map-constants" className={styles.constants}>
      <h3 id="map-constants">{t("constants")}</h3>
      <p className={styles.quiet}>{t("constantsHint")}</p>
      {constants.map((constant, position) => {
        const { field, value } = constant;
        const options = field === "" ? null : optionsOf(field);
        const label = `${t("constantValue")}: ${field === "" ? "" : labelOf(field)}`;
        return (
          <div key={position} className={styles.constant}>
            <FieldSelect label={t("constantField")} value={field === "" ? null : field} onChange={(next) => set(position, { field: next ?? "", value: "" })} />
            {options === null ? <input className={controlClass} aria-label={label} value={value} maxLength={1000} onChange={(event) => set(position, { field, value: event.target.value })} /> : (
              <select className={controlClass} aria-label={label} value={value} onChange={(event) => set(position, { field, value: event.target.value })}>
                <option value="">—</option>
                {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
              </select>
            )}
            <Button look="quiet" square aria-label={t("removeConstant", { field: field === "" ? String(position + 1) : labelOf(field) })} onPress={() => onChange(constants.filter((_, at) => at !== position))}><X size={15} aria-hidden="true" /></Button>
          </div>
        );
      })}
      <div><Button size="small" onPress={() => onChange([...constants, { field: "", value: "" }])}>{t("addConstant")}</Button></div>
    </section>
  );
}
