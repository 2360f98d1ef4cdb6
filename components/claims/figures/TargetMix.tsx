import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { formatShare } from "../../ui/format";
import { percent } from "./scale";
import styles from "./Figures.module.css";

type Mix = Extract<Figure, { kind: "mix" }>;

/** Two or more groups side by side: of each, which share fell in which category; the categories in question in bold. */
export function TargetMix({ figure }: { readonly figure: Mix }) {
  const t = useTranslations("claim.figure");
  const most = Math.max(0.01, ...figure.rows.flatMap((row) => row.counts.map((count, group) => count / Math.max(1, figure.groups[group]?.n ?? 1))));
  return (
    <div className={styles.wide} role="group" aria-label={figure.title} tabIndex={0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t("category")}</th>
            {figure.groups.map((group) => <th key={group.label} scope="col">{group.label} <span className={styles.zero}>{t("mix.of", { n: group.n })}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr key={row.code ?? row.label}>
              <th scope="row" className={row.marked ? styles.marked : undefined}>{row.label}</th>
              {row.counts.map((count, group) => {
                const n = figure.groups[group]?.n ?? 0;
                return (
                  <td key={figure.groups[group]?.label ?? group}>
                    <span className={styles.cellBar}>
                      <svg aria-hidden="true"><rect x="0" y="1" height="10" width={percent(n === 0 ? 0 : count / n / most)} fill={row.marked ? "var(--attack)" : "var(--attack-1)"} stroke="var(--attack)" strokeWidth={count === 0 ? 0 : 0.8} /></svg>
                      <span className={count === 0 ? styles.zero : undefined}><b>{count}</b>{n > 0 && count > 0 ? ` ${formatShare(count / n, n)}` : ""}</span>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
