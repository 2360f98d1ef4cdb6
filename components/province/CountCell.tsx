import { useTranslations } from "next-intl";
import { formatCount } from "../ui/format";
import { hatch } from "../ui/HatchDefs";
import styles from "./Province.module.css";

/** *12 +3*: counted, and set aside in words for those who listen. */
export function CountCell({ counted, setAside }: { readonly counted: number; readonly setAside: number }) {
  const t = useTranslations("province");
  return (
    <>
      <b className={counted === 0 ? styles.zero : undefined}>{formatCount(counted)}</b>
      {setAside > 0 ? <span className={styles.aside}> +{formatCount(setAside)}<span className="visually-hidden"> {t("setAsideWord")}</span></span> : null}
    </>
  );
}

/** The hatched mark with its words: a province without any record is not a zero. */
export function SilentMark({ words }: { readonly words: string }) {
  return (
    <span className={styles.silent}>
      <svg width="22" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="21" height="11" fill={hatch.noRecord} stroke="var(--map-edge)" /></svg>
      {words}
    </span>
  );
}
