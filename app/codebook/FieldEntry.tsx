import { useTranslations } from "next-intl";
import { labelOf } from "@/lib/codebook/value-list";
import { kinds } from "@/lib/codebook/values/what";
import type { FieldDefinition } from "@/lib/codebook/fields";
import { crosswalkInWords, typeInWords, visibilityInWords } from "@/lib/codebook/render-codebook";
import styles from "./codebook.module.css";

/** One field as the codebook defines it. */
export function FieldEntry({ field }: { readonly field: FieldDefinition }) {
  const t = useTranslations("codebook");
  const list = field.type.kind === "code" || field.type.kind === "codes" ? field.type.list : null;
  const facts = [
    typeInWords(field).replaceAll("*", ""), field.required ? t("required") : t("optional"), t(`source.${field.source}`), t(`visibility.${visibilityInWords(field)}`),
    ...(field.appliesTo ? [t("appliesTo", { kinds: field.appliesTo.map((kind) => labelOf(kinds, kind).toLowerCase()).join(", ") })] : []),
  ];
  const crosswalk = crosswalkInWords(field);
  const notes = [[t("howToCode"), field.guidance], [t("precision"), field.precision], [t("missing"), field.missing], [t("elsewhere"), crosswalk === "" ? undefined : crosswalk]] as const;
  return (
    <div id={`field-${field.name}`} className={styles.field}>
      <h3 className={styles.fieldName}>{field.label} <code>{field.name}</code></h3>
      <div>
        <p>{field.definition}</p>
        {notes.map(([name, words]) => (words === undefined ? null : <p key={name} className={styles.note}><b>{name}:</b> {words}</p>))}
        <p className={styles.quiet}>{list ? <a href={`#${list === "actor" ? "actors" : `values-${list}`}`}>{facts[0]}</a> : facts[0]}{" · "}{facts.slice(1).join(" · ")}</p>
      </div>
    </div>
  );
}
