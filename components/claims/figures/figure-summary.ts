import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import { formatDay, formatNumber, formatShare } from "../../ui/format";
import type { NumberWords } from "./figure-numbers";

const LIST = 5;

/** What a reader who cannot see the figure should know of it: the few numbers that it is about, in one or two sentences. */
export function figureSummary(figure: Figure, t: NumberWords): string {
  switch (figure.kind) {
    case "shares":
    case "ranked-provinces": {
      const rows = figure.rows.filter((row) => row.of > 0 && row.count > 0);
      return t("summary.rows", { count: figure.rows.length, rows: rows.slice(0, LIST).map((row) => t("summary.share", { label: row.label, count: row.count, of: row.of, share: formatShare(row.count / row.of, row.of) })).join("; ") || t("none") });
    }
    case "province-pairs": {
      const seen = figure.rows.filter((row) => row.anyRecord);
      return t("summary.pairs", {
        both: seen.filter((row) => row.attacks > 0 && row.operations > 0).length, attacksOnly: seen.filter((row) => row.attacks > 0 && row.operations === 0).length,
        operationsOnly: seen.filter((row) => row.attacks === 0 && row.operations > 0).length, silent: figure.rows.length - seen.length,
        outliers: seen.filter((row) => row.outlier).map((row) => provinceByCode(row.province).name).join(", ") || t("none"),
      });
    }
    case "local-provinces": {
      const names = (word: string) => figure.rows.filter((row) => row.word === word).map((row) => provinceByCode(row.province).name).join(", ") || t("none");
      return t("summary.local", { more: names("more"), fewer: names("fewer"), without: names("operations-without-attack"), tested: figure.rows.filter((row) => row.tested).length });
    }
    case "followed-timeline": {
      const days = figure.attacks.map((attack) => attack.day).toSorted();
      return t("summary.timeline", {
        followed: figure.attacks.filter((attack) => attack.followed).length, attacks: figure.attacks.length, days: figure.lagDays, stated: figure.attacks.filter((attack) => attack.statedResponse !== null).length,
        from: days[0] === undefined ? t("none") : formatDay(days[0]), to: formatDay(days.at(-1) ?? days[0] ?? "2021-08"),
      });
    }
    case "lag-curve":
      return t("summary.lags", { points: figure.points.filter((_, index) => index % Math.ceil(figure.points.length / LIST) === 0).map((point) => `${formatNumber(point.lag, 0)}: ${formatNumber(point.observed, figure.measure === "pairs" ? 0 : 2)}`).join("; ") });
    case "mix":
      return t("summary.mix", { groups: figure.groups.map((group) => `${group.label} ${group.n}`).join("; "), rows: figure.rows.slice(0, LIST).map((row) => `${row.label} ${row.counts.join("/")}`).join("; ") });
    case "label-beside-finding":
      return t("summary.mix", { groups: figure.columns.join(", "), rows: figure.rows.map((row) => `${row.label} ${row.counts.join("/")}`).join("; ") });
    case "bounds": {
      const all = figure.parts.yes + figure.parts.no + figure.parts.unknown;
      return t(figure.parts.unknown === 0 ? "bounds.known" : "bounds.words", { lower: formatShare(figure.lower, all), upper: formatShare(figure.upper, all), low: formatShare(figure.outer[0], all), high: formatShare(figure.outer[1], all), unknown: figure.parts.unknown, n: all });
    }
    case "series": {
      const known = figure.points.filter((point) => point.value !== null);
      return t("summary.series", { count: known.length, gaps: figure.points.length - known.length, measure: figure.measure });
    }
    case "two-groups":
      return t("summary.rows", { count: figure.groups.length, rows: figure.groups.map((group) => t("summary.share", { label: group.label, count: group.yes, of: group.yes + group.no, share: group.share === null ? t("none") : formatShare(group.share, group.yes + group.no) })).join("; ") });
  }
}
