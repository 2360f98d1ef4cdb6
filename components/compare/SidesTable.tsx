import { useTranslations } from "next-intl";
import { formatCount } from "@/components/ui/format";
import { Swatch } from "./CompareForm";
import styles from "./Compare.module.css";

export type SideFacts = {
  readonly title: string;
  readonly version: string | null;
  readonly licence: string;
  readonly total: number;
  readonly counted: number;
  readonly setAside: number;
  readonly closed: number;
  readonly kinds: { readonly attacks: number; readonly operations: number; readonly clashes: number; readonly other: number };
  readonly matchable: number;
  readonly unmatchable: { readonly "dates-too-wide": number; readonly "no-province": number };
};

/** What each dataset has in the window, in two columns and without a sum. */
export function SidesTable({ sides, spanDays }: { readonly sides: readonly [SideFacts, SideFacts]; readonly spanDays: number }) {
  const t = useTranslations("compare.side");
  const rows: readonly (readonly [string, (side: SideFacts) => React.ReactNode])[] = [
    [t("counted"), ({ counted, total }) => <b>{t("countedValue", { counted: formatCount(counted), total: formatCount(total) })}</b>],
    [t("kinds"), ({ kinds }) => t("kindsValue", kinds)],
    [t("setAside"), ({ setAside }) => formatCount(setAside)],
    [t("closed"), ({ closed }) => formatCount(closed)],
    [t("matchable"), (side) => {
      const [wide, nowhere] = [side.unmatchable["dates-too-wide"], side.unmatchable["no-province"]];
      const left = t("unmatchable", { wide, nowhere, days: spanDays, both: wide > 0 && nowhere > 0 ? "yes" : "no" }).trim();
      return <>{t("matchableValue", { n: formatCount(side.matchable), counted: formatCount(side.counted) })}{left === "" ? null : <span className={styles.quiet}> · {left}</span>}</>;
    }],
    [t("licence"), ({ licence }) => licence],
  ];
  return (
    <div>
      <div className={styles.scroll} role="group" aria-label={t("caption")} tabIndex={0}>
        <table className={styles.sides}>
          <caption className="visually-hidden">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col"><span className="visually-hidden">{t("dataset")}</span></th>
              {sides.map((side, position) => <th key={position} scope="col"><Swatch position={position as 0 | 1} /> {side.title}{side.version === null ? null : <span className={styles.quiet}> · {side.version}</span>}</th>)}
            </tr>
          </thead>
          <tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th>{sides.map((side, position) => <td key={position}>{value(side)}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <p className={styles.quiet}>{t("never")}</p>
    </div>
  );
}
