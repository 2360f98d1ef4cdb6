import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatPeriod } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import type { Kind } from "@/components/ui/KindMark";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import { AFGHANISTAN } from "@/lib/interchange/row-reader";
import styles from "./look.module.css";

const COUNTRIES_SHOWN = 6;
const kinds: readonly Kind[] = ["attack", "operation", "clash", "other"];
const delimiterNames: Readonly<Record<string, "comma" | "semicolon" | "tab" | "bar">> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** What was recognised of the file: format, version, period, countries, kinds, and the dataset's own doubts. */
export async function Recognised({ report }: { readonly report: ImportReport }) {
  const t = await getTranslations("import.what");
  const { recognition, version, first, last, inScope } = report;
  const { format, layout, container, encoding, delimiter, unknownColumns, matched, hasTagRow, encodingInDoubt } = recognition;
  const delimiterName = delimiter === null ? undefined : delimiterNames[delimiter];
  const elsewhere = Object.entries(report.countries).sort((a, b) => b[1] - a[1]);
  const doubts = Object.entries(report.doubts).sort((a, b) => b[1] - a[1]);
  const facts: [string, ReactNode][] = [
    [t("format"), <><b>{format === null ? "" : t(`formats.${format}`, { name: recognition.label })}</b>{layout === null ? null : `, ${layout}`}{matched.length === 0 ? null : <span className={styles.second}>{t("recognisedBy", { count: matched.length })}</span>}{hasTagRow ? <span className={styles.second}>{t("tagRow")}</span> : null}</>],
    [t("version"), version ?? <span className={styles.unknown}>{t("noVersion")}</span>],
    [t("file"), <>{t(`container.${container}`, { file: recognition.fileName, encoding: (encoding ?? "").toUpperCase(), delimiter: delimiterName === undefined ? "none" : t(`delimiters.${delimiterName}`) })}{encodingInDoubt ? <span className={styles.second}>{t("doubtfulEncoding", { encoding: (encoding ?? "").toUpperCase() })}</span> : null}</>],
    [t("period"), first === null || last === null ? <span className={styles.unknown}>{t("noPeriod")}</span> : formatPeriod(first, last)],
    [t("countries"), <><b>{report.country === AFGHANISTAN ? t("afghanistan", { count: inScope }) : t("country", { country: report.country, count: inScope })}</b>{elsewhere.length === 0 ? null : <span className={styles.second}>{[...elsewhere.slice(0, COUNTRIES_SHOWN).map(([country, count]) => t("country", { country, count })), ...(elsewhere.length > COUNTRIES_SHOWN ? [t("more", { count: elsewhere.length - COUNTRIES_SHOWN })] : [])].join(", ")}</span>}</>],
    [t("kinds"), <span key="kinds" className={styles.kinds}>{kinds.filter((kind) => (report.kinds[kind] ?? 0) > 0).map((kind) => <span key={kind}><KindMark kind={kind} /> {t(`kind.${kind}`, { count: report.kinds[kind] ?? 0 })}</span>)}</span>],
    ...(doubts.length === 0 ? [] : [[t("doubts"), <>{doubts.map(([words, count]) => t("doubt", { words, count })).join("; ")}<span className={styles.second}>{t("doubtWords")}</span></>] as [string, ReactNode]]),
    ...(unknownColumns.length === 0 ? [] : [[t("unknownColumns"), <>{unknownColumns.join(", ")}<span className={styles.second}>{t("unknownColumnsWords")}</span></>] as [string, ReactNode]]),
    [t("original"), t("originalWords")],
  ];
  return (
    <section className={styles.block} aria-labelledby="what-title">
      <h2 id="what-title">{t("title")}</h2>
      <dl className={styles.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
