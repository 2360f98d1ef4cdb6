"use client";

import { useTranslations } from "next-intl";
import { controlClass } from "@/components/ui/Field";
import { fieldGroups, fieldNamed } from "@/lib/codebook/fields";
import { mappableFields } from "@/lib/interchange/column-mapping";

const groups = fieldGroups.map(({ group, label }) => ({ label, fields: mappableFields.filter((field) => fieldNamed(field).group === group) })).filter(({ fields }) => fields.length > 0);

/** Our name for a field that a column can fill. */
export function useFieldLabel(): (field: string) => string {
  const t = useTranslations("import.map");
  return (field) => (field.startsWith("sources.") ? t("sourceField", { field: fieldNamed(field).label }) : fieldNamed(field).label);
}

export type FieldSelectProps = { readonly label: string; readonly value: string | null; readonly onChange: (field: string | null) => void; readonly id?: string };

/** One of our fields, by the groups of the codebook. The browser's own list: a table can have a hundred of them. */
export function FieldSelect({ label, value, onChange, id }: FieldSelectProps) {
  const t = useTranslations("import.map");
  const labelOf = useFieldLabel();
  return (
    <select id={id} aria-label={label} className={controlClass} value={value ?? ""} onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}>
      <option value="">{t("nothing")}</option>
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.fields.map((field) => <option key={field} value={field}>{labelOf(field)}</option>)}
        </optgroup>
      ))}
    </select>
  );
}
