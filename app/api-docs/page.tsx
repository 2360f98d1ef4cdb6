import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { openApiDocument } from "@/app/api/openapi/document";
import { filterParameters } from "@/app/api/openapi/filter-parameters";
import { operationGroups } from "@/app/api/openapi/groups";
import { operations } from "@/app/api/openapi/operations";
import { problemCodes, problemStatuses } from "@/app/api/problem-codes";
import { inCode } from "./in-code";
import { OperationEntry } from "./OperationEntry";
import { ParameterRows } from "./ParameterRows";
import { SchemaEntry } from "./SchemaEntry";
import styles from "./api-docs.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api-docs");
  return { title: t("title") };
}

const rules = ["public", "strict", "write", "door"] as const;
/** The schema whose members many others have too. */
const SHARED = "Record";

/** The description of the API for people: rendered here from the same document that machines read, with nothing from elsewhere. */
export default async function ApiDocsPage() {
  const [t, titles, document, asked] = await Promise.all([getTranslations("api-docs"), getTranslations("api.title"), openApiDocument(), headers()]);
  const { schemas } = document.components;
  // The door has judged the name already.
  const origin = `http://${asked.get("host") ?? "localhost:3000"}`;
  const shared = schemas[SHARED];
  return (
    <div className={styles.page}>
      <nav className={styles.rail} aria-label={t("contents")}>
        <ul>
          <li><a href="#rules">{t("rulesTitle")}</a></li>
          {operationGroups.map(({ code, title }) => <li key={code}><a href={`#${code}`}>{title}</a></li>)}
          <li><a href="#filter">{t("filterTitle")}</a></li>
          <li><a href="#problems">{t("problemsTitle")}</a></li>
          <li><a href="#schemas">{t("schemasTitle")}</a></li>
        </ul>
      </nav>
      <div className={styles.contents}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <p className={styles.quiet}>{t.rich("machine", { link: (chunks) => <a href="/api/v1/openapi.json"><code>{chunks}</code></a> })}</p>
        </header>
        <section id="rules" className={styles.block} aria-labelledby="rules-title">
          <h2 id="rules-title">{t("rulesTitle")}</h2>
          <dl className={styles.rows}>{rules.map((rule) => <div key={rule}><dt>{t(`ruleNames.${rule}`)}</dt><dd>{inCode(t(`rules.${rule}`))}</dd></div>)}</dl>
        </section>
        {operationGroups.map(({ code, title, description }) => {
          const own = operations.filter(({ group }) => group === code);
          return (
            <section key={code} id={code} className={styles.block} aria-labelledby={`${code}-title`}>
              <h2 id={`${code}-title`}>{title}</h2>
              <p className={styles.prose}>{description}</p>
              <ul className={styles.index}>
                {own.map(({ id, method, path, summary }) => (
                  <li key={id}><span className={method === "get" ? styles.method : styles.writing}>{method.toUpperCase()}</span><code>{path}</code><a href={`#${id}`}>{summary}</a></li>
                ))}
              </ul>
              {own.map((operation) => <OperationEntry key={operation.id} operation={operation} origin={origin} />)}
            </section>
          );
        })}
        <section id="filter" className={styles.block} aria-labelledby="filter-title">
          <h2 id="filter-title">{t("filterTitle")}</h2>
          <p className={styles.prose}>{t("filterLead")}</p>
          <ParameterRows parameters={filterParameters} />
        </section>
        <section id="problems" className={styles.block} aria-labelledby="problems-title">
          <h2 id="problems-title">{t("problemsTitle")}</h2>
          <p className={styles.prose}>{inCode(t("problemsLead"))}</p>
          <dl className={styles.rows}>
            {problemCodes.map((code) => (
              <div key={code} id={`problem-${code}`}>
                <dt><code className={styles.name}>{code}</code><span className={styles.aside}>{problemStatuses[code]}</span></dt>
                <dd><b>{titles(code)}.</b> {inCode(t(`problems.${code}`))}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section id="schemas" className={styles.block} aria-labelledby="schemas-title">
          <h2 id="schemas-title">{t("schemasTitle")}</h2>
          <p className={styles.prose}>{t("schemasLead")}</p>
          <div>
            {Object.entries(schemas).map(([name, schema]) => <SchemaEntry key={name} name={name} schema={schema} shared={name === SHARED || shared === undefined ? null : { name: SHARED, schema: shared }} />)}
          </div>
        </section>
      </div>
    </div>
  );
}
