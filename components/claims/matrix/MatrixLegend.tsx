import { useTranslations } from "next-intl";
import { classNames } from "../../ui/class-names";
import styles from "./Matrix.module.css";

const VALUES = ["CC", "C", "N", "I", "II", "NA"] as const;

/** What the letters mean; colour never stands alone. */
export function MatrixLegend({ pair }: { readonly pair: boolean }) {
  const t = useTranslations("matrix");
  return (
    <ul className={styles.legend}>
      {VALUES.map((value) => <li key={value}><span className={classNames(styles.value, styles.key, styles[value])}>{value}</span> {t(`values.${value}`)}</li>)}
      {pair ? <li><span className={classNames(styles.split, styles.key)}><span className={classNames(styles.value, styles.C)}>C</span><span className={classNames(styles.value, styles.I)}>I</span></span> {t("twoDiffer")}</li> : null}
      <li>{t("totalsKey")}</li>
    </ul>
  );
}
