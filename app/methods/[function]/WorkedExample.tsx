import { getTranslations } from "next-intl/server";
import type { Example } from "../functions/example";
import reading from "../../reading.module.css";
import styles from "./method.module.css";

/** What was put in, the call, what came back, and how to read it; or why these records have no answer. */
export async function WorkedExample({ example, title, revision }: { readonly example: Example; readonly title: string; readonly revision: number }) {
  const t = await getTranslations("methods");
  return (
    <>
      <p>{example.given}</p>
      <p className={styles.call}><code>{example.call}</code></p>
      {example.none === null ? (
        <>
          <table className={styles.result}>
            <caption className={reading.quiet}>{t("function.result", { title, revision })}</caption>
            <tbody>{example.result.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody>
          </table>
          <p className={reading.worked}>{example.reading}</p>
        </>
      ) : (
        <p className={reading.worked}>{t("function.none", { reason: t(`reasons.${example.none.reason}`), n: example.none.n })}</p>
      )}
    </>
  );
}
