import { Download } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { stores } from "@/app/api/imports/asked";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/format";
import { buttonClass } from "@/components/ui/button-look";
import { fields } from "@/lib/codebook/fields";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import { pageOfProblems } from "@/lib/interchange/importing/problem-file";
import { problemFile } from "@/lib/interchange/importing/uploaded-files";
import type { KeptProblem } from "@/lib/interchange/importing/problem-file";
import { filterOf, problemQuery } from "./problem-choice";
import type { ProblemChoice } from "./problem-choice";
import { rowProblemSentence } from "./row-problem-sentence";
import styles from "./look.module.css";

const PAGE = 50;
type Props = { readonly id: string; readonly report: ImportReport; readonly choice: ProblemChoice; readonly isFileHere: boolean };

/** Every row that is refused, and every remark on one that is taken: row, column, value, reason; by reason, severity and column. */
export async function ProblemsPart({ id, report, choice, isFileHere }: Props) {
  const [t, importing, entry] = await Promise.all([getTranslations("import.problemsOf"), getTranslations("import.problems"), getTranslations("entry.problems")]);
  const say = (problem: Pick<KeptProblem, "code" | "values">) => rowProblemSentence(problem, importing, entry);
  const { refused, warnings } = report;
  const address = (change: Partial<ProblemChoice>) => `/import/${id}?${problemQuery(choice, change)}#problems`;
  const reasons = [
    ...Object.entries(report.refusals).map(([code, count]) => ({ code, count, severity: "error" as const })),
    ...Object.entries(report.warningCodes).map(([code, count]) => ({ code, count, severity: "warning" as const })),
  ].sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === "error" ? -1 : 1));
  const page = isFileHere && reasons.length > 0 ? await pageOfProblems(problemFile(stores().read.file, id), filterOf(choice), { offset: choice.offset, limit: PAGE }) : { problems: [], next: null };
  const labelOf = (field: string) => fields.find(({ name }) => name === field.replace(/\.\d+\./, "."))?.label ?? field;
  const exampleOf = (code: string) => page.problems.find((one) => one.code === code)?.values ?? null;
  return (
    <section id="problems" className={styles.block} aria-labelledby="problems-title">
      <div className={styles.blockHead}>
        <h2 id="problems-title">{t("title", { refused, warned: warnings })}</h2>
        {isFileHere && reasons.length > 0 ? (
          <a className={classNames(buttonClass({ size: "small" }), styles.atEnd)} href={`/api/v1/imports/${id}/problems?${problemQuery({ ...choice, offset: 0 })}${problemQuery({ ...choice, offset: 0 }) === "" ? "" : "&"}format=csv`} download><Download size={14} aria-hidden="true" />{t("download")}</a>
        ) : null}
      </div>
      {reasons.length === 0 ? <p>{t("none")}</p> : (
        <>
          {!isFileHere ? <ul className={styles.reasons} aria-label={t("by")}>{reasons.map(({ code, count, severity }) => <li key={`${severity} ${code}`}>{t(`severity.${severity}`)} <code>{code}</code> <b>{formatCount(count)}</b></li>)}</ul> : (
            <nav aria-label={t("by")} className={styles.reasons}>
              <Link href={address({ severity: null, code: null })} prefetch={false} scroll={false} aria-current={choice.severity === null && choice.code === null ? "true" : undefined}>{t("all")}</Link>
              {refused > 0 ? <Link href={address({ severity: "error", code: null })} prefetch={false} scroll={false} aria-current={choice.severity === "error" && choice.code === null ? "true" : undefined}>{t("errors")} <b>{formatCount(refused)}</b></Link> : null}
              {warnings > 0 ? <Link href={address({ severity: "warning", code: null })} prefetch={false} scroll={false} aria-current={choice.severity === "warning" && choice.code === null ? "true" : undefined}>{t("warnings")} <b>{formatCount(warnings)}</b></Link> : null}
              {reasons.map(({ code, count, severity }) => (
                <Link key={`${severity} ${code}`} href={address({ severity, code })} prefetch={false} scroll={false} aria-current={choice.code === code ? "true" : undefined} title={exampleOf(code) === null ? undefined : say({ code: code as KeptProblem["code"], values: exampleOf(code) ?? {} })}><code>{code}</code> <b>{formatCount(count)}</b></Link>
              ))}
            </nav>
          )}
          {choice.column === null ? null : <p>{t("onlyColumn", { column: choice.column })}. <Link href={address({ column: null })} prefetch={false} scroll={false}>{t("everyColumn")}</Link></p>}
          {!isFileHere ? <p className={styles.quiet}>{t("gone")}</p> : page.problems.length === 0 ? <p>{t("nothing")}</p> : (
            <div className={styles.scroll} role="group" aria-labelledby="problems-title" tabIndex={0}>
              <table className={styles.problems}>
                <thead><tr><th scope="col" className="num">{t("row")}</th><th scope="col">{t("id")}</th><th scope="col">{t("column")}</th><th scope="col">{t("value")}</th><th scope="col">{t("reason")}</th></tr></thead>
                <tbody>
                  {page.problems.map((one, position) => (
                    <tr key={`${one.row} ${one.column ?? ""} ${one.code} ${position}`} data-severity={one.severity}>
                      <td className={classNames("num", styles.rowNumber)} data-head={t("row")}>{formatCount(one.row)}{one.line === null ? null : <span className={styles.second}>{t("line", { line: one.line })}</span>}</td>
                      <td data-head={t("id")}>{one.externalId ?? <span className={styles.unknown}>{t("empty")}</span>}</td>
                      <td data-head={t("column")}>
                        {one.column === null ? (one.field === null ? t("wholeRow") : t("field", { field: labelOf(one.field) })) : <Link href={address({ column: one.column })} prefetch={false} scroll={false}>{one.column}</Link>}
                      </td>
                      <td data-head={t("value")} className={styles.value}>{one.value === "" ? <span className={styles.unknown}>{t("empty")}</span> : <q>{one.value}</q>}</td>
                      <td data-head={t("reason")}><span className={one.severity === "error" ? styles.refusedMark : styles.remarkMark}>{t(`severity.${one.severity}`)}</span> {say(one)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {choice.offset > 0 || page.next !== null ? (
            <p className={styles.pager}>
              {choice.offset > 0 ? <><span>{t("shownFrom", { from: choice.offset + 1 })}</span> <Link href={address({ offset: 0 })} prefetch={false} scroll={false}>{t("previous")}</Link></> : null}
              {page.next === null ? null : <Link href={address({ offset: page.next })} prefetch={false} scroll={false}>{t("next", { count: PAGE })}</Link>}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
