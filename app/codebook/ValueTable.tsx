import { useTranslations } from "next-intl";
import { crosswalkInWords } from "@/lib/codebook/render-codebook";
import type { CodedValue } from "@/lib/codebook/value-list";
import styles from "./codebook.module.css";

/** The values of one list with their meaning and what others call them. */
export function ValueTable({ name, list }: { readonly name: string; readonly list: readonly CodedValue[] }) {
  const t = useTranslations("codebook.columns");
  const withGuidance = list.some((value) => value.guidance);
  const withCrosswalk = list.some((value) => crosswalkInWords(value) !== "");
  return (
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{t("code")}</th><th scope="col">{t("label")}</th><th scope="col">{t("meaning")}</th>{withGuidance ? <th scope="col">{t("guidance")}</th> : null}{withCrosswalk ? <th scope="col">{t("elsewhere")}</th> : null}</tr></thead>
        <tbody>
          {list.map((value) => (
            <tr key={value.code}><td><code>{value.code}</code></td><th scope="row">{value.label}</th><td>{value.definition}</td>{withGuidance ? <td>{value.guidance}</td> : null}{withCrosswalk ? <td>{crosswalkInWords(value)}</td> : null}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
