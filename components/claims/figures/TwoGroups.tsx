import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { IntervalFigure } from "../../ui/IntervalFigure";
import { effectAxis, effectInterval, effectValue } from "./effect-words";
import { ShareRows } from "./ShareRows";
import styles from "./Figures.module.css";

type Groups = Extract<Figure, { kind: "two-groups" }>;

/** The share of *yes* in each group with its interval, and below them the difference of the two against none. */
export function TwoGroups({ figure, claimSide }: { readonly figure: Groups; readonly claimSide: "above" | "below" | null }) {
  const t = useTranslations("claim.figure");
  const words = useTranslations("claim.effect");
  const rows = figure.groups.map((group) => ({ key: group.label, label: group.label, code: null, count: group.yes, of: group.yes + group.no, interval: group.interval }));
  const n = rows.reduce((sum, row) => sum + row.of, 0);
  const { difference } = figure;
  return (
    <div>
      <ShareRows rows={rows} threshold={null} claimSide={null} as="dots" />
      {difference === null ? null : (
        <div className={styles.note}>
          <p>{t("groups.difference", { value: effectValue("difference-of-shares", difference.value, n, words), range: effectInterval("difference-of-shares", difference.interval, n, words) })}</p>
          <IntervalFigure
            axis={effectAxis("difference-of-shares", [difference.value, ...difference.interval])} threshold={0} claimSide={claimSide} estimate={difference.value} interval={difference.interval}
            label={t("groups.differenceLabel")} startLabel={t("groups.second")} endLabel={t("groups.first")} thresholdLabel={t("groups.none")}
          />
        </div>
      )}
    </div>
  );
}
