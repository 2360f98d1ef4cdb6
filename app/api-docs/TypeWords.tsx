import type { JsonSchema } from "@/app/api/openapi/operation";
import { schemaWords } from "./schema-words";
import styles from "./api-docs.module.css";

/** What a value is: words, with names of schemas as links, and the codes that may stand there. */
export function TypeWords({ schema }: { readonly schema: JsonSchema }) {
  const { words, codes, refs } = schemaWords(schema);
  const parts = refs.length === 0 ? [words] : words.split(new RegExp(`\\b(${[...new Set(refs)].join("|")})\\b`));
  return (
    <>
      <span className={styles.type}>{parts.map((part, place) => (refs.includes(part) ? <a key={`${place} ${part}`} href={`#schema-${part}`}>{part}</a> : part))}</span>
      {codes.length > 0 ? <code className={styles.codes}>{codes.map((code) => <span key={code}>{code} </span>)}</code> : null}
    </>
  );
}
