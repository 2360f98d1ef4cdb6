import { useTranslations } from "next-intl";
import { schemaOf } from "@/app/api/openapi/schema-of";
import { usualProblems } from "@/app/api/openapi/operation";
import type { Answer, Operation } from "@/app/api/openapi/operation";
import { problemStatuses } from "@/app/api/problem-codes";
import { CopyText } from "@/components/ui/CopyText";
import { Disclosure } from "@/components/ui/Disclosure";
import { curlOf } from "./curl";
import { inCode } from "./in-code";
import { ParameterRows } from "./ParameterRows";
import { TypeWords } from "./TypeWords";
import styles from "./api-docs.module.css";

/** One method of one address: what it is for, how it is asked, what it takes and answers. */
export function OperationEntry({ operation, origin }: { readonly operation: Operation; readonly origin: string }) {
  const t = useTranslations("api-docs");
  const { id, method, path, summary, description, parameters = [], takesFilter, body, answers, problems } = operation;
  const curl = curlOf(operation, origin);
  const words = { copy: t("copy"), copied: t("copied"), failed: t("copyFailed") };
  return (
    <article id={id} className={styles.operation} aria-labelledby={`${id}-title`}>
      <header className={styles.operationHead}>
        <h3 id={`${id}-title`}><a href={`#${id}`} className={styles.anchor}>{summary}</a></h3>
        <p className={styles.address}><span className={method === "get" ? styles.method : styles.writing}>{method.toUpperCase()}</span> <code>{path}</code></p>
      </header>
      {description?.split("\n\n").map((paragraph) => <p key={paragraph} className={styles.prose}>{inCode(paragraph)}</p>)}
      <div className={styles.sample}>
        <div className={styles.sampleHead}><span>{t("example")}</span><CopyText text={curl} label={t("copyLabel", { summary })} words={words} /></div>
        <pre><code>{curl}</code></pre>
      </div>
      {parameters.length > 0 || takesFilter ? (
        <section className={styles.part}>
          <h4>{t("parameters")}</h4>
          {parameters.length > 0 ? <ParameterRows parameters={parameters} /> : null}
          {takesFilter ? <p className={styles.quiet}>{t.rich(takesFilter === true ? "filterToo" : "filterWithoutDataset", { link: (chunks) => <a href="#filter">{chunks}</a> })}</p> : null}
        </section>
      ) : null}
      {body === undefined ? null : (
        <section className={styles.part}>
          <h4>{t("body")}</h4>
          <div className={styles.body}><p>{body.description}</p><Contents content={body.content} /></div>
        </section>
      )}
      <section className={styles.part}>
        <h4>{t("answers")}</h4>
        <dl className={styles.rows}>
          {Object.entries(answers).map(([status, answer]) => <div key={status}><dt><b>{status}</b></dt><dd>{answer.description}{(answer.headers ?? []).map((header) => <span key={header} className={styles.header}><code>{header}</code></span>)} <Contents content={answer.content} /></dd></div>)}
          <div>
            <dt>{t("problem")}</dt>
            <dd className={styles.problems}>{[...problems, ...usualProblems].toSorted((a, b) => problemStatuses[a] - problemStatuses[b]).map((code) => <span key={code}>{problemStatuses[code]} <a href={`#problem-${code}`}>{code}</a></span>)}</dd>
          </div>
        </dl>
        {Object.entries(answers).flatMap(([status, { content }]) => {
          const example = content?.["application/json"]?.example;
          return example === undefined ? [] : [<Disclosure key={status} summary={t("exampleAnswer")} aside={status}><pre className={styles.json}><code>{JSON.stringify(example, null, 2)}</code></pre></Disclosure>];
        })}
      </section>
    </article>
  );
}

/** The media types of a body, and which schema it follows where it follows one. */
function Contents({ content }: { readonly content: Answer["content"] }) {
  const t = useTranslations("api-docs");
  if (content === undefined) return <span className={styles.aside}>{t("empty")}</span>;
  return (
    <>
      {Object.entries(content).map(([type, { schema }]) => (
        <span key={type} className={styles.content}>
          <code className={styles.media}>{type.split(";")[0]}</code>
          {schema === null ? null : <TypeWords schema={schemaOf(schema)} />}
        </span>
      ))}
    </>
  );
}
