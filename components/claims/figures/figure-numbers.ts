import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { CsvCell } from "../../charts/figure-csv";
import type { FigureNumbers } from "../../charts/FigureTable";
import { localWords } from "./local-words";
import type { LocalTranslator } from "./local-words";
import { periodName } from "./SeriesColumns";

/** `claim.figure` of the catalogue; the last part of the names below. */
export type NumberWords = (key: string, values?: Record<string, string | number>) => string;

/** What the table shows: rounded, since a table twin is read. The CSV has every digit. */
const round = (value: number | null | undefined, digits: number | null): CsvCell => {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return digits === null || Number.isInteger(value) ? value : Number(value.toPrecision(digits));
};

/**
 * The numbers of a figure, as its table twin shows them and its CSV holds them: the same rows as the drawing, none left out.
 * digits: significant digits, null for all of them.
 */
export function figureNumbers(figure: Figure, t: NumberWords, local: LocalTranslator, digits: number | null): FigureNumbers {
  const n = (value: number | null | undefined) => round(value, digits);
  const shareHead = [t("count"), t("of"), t("share"), t("low"), t("high")];
  const shareCells = (row: { count: number; of: number; interval: readonly [number, number] | null }): CsvCell[] =>
    [row.count, row.of, row.of === 0 ? null : n(row.count / row.of), n(row.interval?.[0]), n(row.interval?.[1])];
  switch (figure.kind) {
    case "shares":
      return { head: [t("category"), ...shareHead], rows: figure.rows.map((row) => [row.label, ...shareCells(row)]) };
    case "ranked-provinces":
      return { head: [t("province"), t("rank"), ...shareHead], rows: figure.rows.map((row) => [row.label, row.count === 0 ? null : row.rank, ...shareCells(row)]) };
    case "province-pairs":
      return {
        head: [t("province"), t("attacks"), t("operations"), t("expectedLow"), t("expectedHigh"), t("anyRecord")],
        rows: figure.rows.map((row) => [provinceByCode(row.province).name, row.anyRecord ? row.attacks : null, row.anyRecord ? row.operations : null, n(row.expected?.[0]), n(row.expected?.[1]), t(row.anyRecord ? "yes" : "no")]),
      };
    case "local-provinces":
      return {
        head: [t("province"), t("attacks"), t("operations"), t("oddsRatio"), t("low"), t("high"), t("p"), t("q"), t("localResult")],
        rows: figure.rows.map((row) => {
          const known = row.word !== "no-record";
          return [provinceByCode(row.province).name, known ? row.attacks : null, known ? row.operations : null, n(row.oddsRatio), n(row.interval?.[0]), n(row.interval?.[1]), n(row.p), n(row.q), localWords(row, local)];
        }),
      };
    case "followed-timeline":
      return {
        head: [t("record"), t("kind"), t("day"), t("province"), t("timeline.table"), t("timeline.statedHead"), t("timeline.group")],
        rows: [
          ...figure.attacks.map((row): CsvCell[] => [row.ref, t("attack"), row.day, provinceByCode(row.province).name, t(row.followed ? "yes" : "no"), row.statedResponse, row.group]),
          ...figure.operations.map((row): CsvCell[] => [row.ref, t("operation"), row.day, provinceByCode(row.province).name, null, null, null]),
        ],
      };
    case "lag-curve":
      return {
        head: [t(`lag.axis.${figure.lagUnit}`), t(figure.measure === "pairs" ? "lag.pairsHead" : "lag.correlationHead"), t("expected"), t("expectedLow"), t("expectedHigh")],
        rows: figure.points.map((point) => [point.lag, n(point.observed), n(point.expected), n(point.band?.[0]), n(point.band?.[1])]),
      };
    case "mix":
      return {
        head: [t("category"), ...figure.groups.map((group) => `${group.label} (${group.n})`)],
        rows: figure.rows.map((row) => [row.label, ...row.counts]),
      };
    case "label-beside-finding":
      return { head: [t("label.announced"), ...figure.columns], rows: figure.rows.map((row) => [row.label, ...row.counts]) };
    case "bounds":
      return {
        head: [t("category"), t("count")],
        rows: [
          [figure.words.yes, figure.parts.yes], [figure.words.unknown, figure.parts.unknown], [figure.words.no, figure.parts.no],
          [t("bounds.lower"), n(figure.lower)], [t("bounds.upper"), n(figure.upper)], [t("bounds.outerLow"), n(figure.outer[0])], [t("bounds.outerHigh"), n(figure.outer[1])],
          ...(figure.threshold === null ? [] : [[t("bounds.thresholdHead"), figure.threshold] as CsvCell[]]),
        ],
      };
    case "series":
      return { head: [t("period"), figure.measure, t("low"), t("high")], rows: figure.points.map((point) => [periodName(point.period), n(point.value), n(point.interval?.[0]), n(point.interval?.[1])]) };
    case "two-groups":
      return {
        head: [t("category"), t("yes"), t("no"), t("share"), t("low"), t("high")],
        rows: [
          ...figure.groups.map((group): CsvCell[] => [group.label, group.yes, group.no, n(group.share), n(group.interval?.[0]), n(group.interval?.[1])]),
          ...(figure.difference === null ? [] : [[t("groups.differenceHead"), null, null, n(figure.difference.value), n(figure.difference.interval[0]), n(figure.difference.interval[1])] as CsvCell[]]),
        ],
      };
  }
}
