import { useTranslations } from "next-intl";
import type { Parameter } from "@/app/api/openapi/operation";
import { inCode } from "./in-code";
import { TypeWords } from "./TypeWords";
import styles from "./api-docs.module.css";

/** Parameters by name, each with what it takes and what it is for. */
export function ParameterRows({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const t = useTranslations("api-docs");
  return (
    <dl className={styles.rows}>
      {parameters.map((parameter) => (
        <div key={`${parameter.in} ${parameter.name}`}>
          <dt>
            <code className={styles.name}>{parameter.name}</code>
            {parameter.in === "query" ? null : <span className={styles.aside}>{t(parameter.in === "path" ? "inPath" : "inHeader")}</span>}
            {parameter.required && parameter.in !== "path" ? <span className={styles.needed}>{t("needed")}</span> : null}
          </dt>
          <dd>{inCode(parameter.description)} <TypeWords schema={parameter.schema} /></dd>
        </div>
      ))}
    </dl>
  );
}
