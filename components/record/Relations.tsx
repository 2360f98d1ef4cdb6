import Link from "next/link";
import { useTranslations } from "next-intl";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { valueLabel } from "./record-words";
import styles from "./Record.module.css";

/** Relations both ways, each with its note. */
export function Relations({ record, incoming }: { readonly record: IncidentRecord; readonly incoming: readonly { ref: string; type: string; note: string | null }[] }) {
  const t = useTranslations("record.relations");
  const outgoing = new Set(record.relations.map((relation) => `${relation.type} ${relation.ref}`));
  const back = incoming.filter((relation) => !outgoing.has(`${relation.type} ${relation.ref}`));
  if (record.relations.length === 0 && back.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  return (
    <ul className={styles.list}>
      {record.relations.map((relation) => (
        <li key={`${relation.type} ${relation.ref}`}><b>{valueLabel("relationType", relation.type)}</b> <Link href={`/incidents/${relation.ref}`}>{relation.ref}</Link> {relation.note ? <span className={styles.quiet}>{relation.note}</span> : null}</li>
      ))}
      {back.map((relation) => (
        <li key={`from ${relation.type} ${relation.ref}`}><Link href={`/incidents/${relation.ref}`}>{relation.ref}</Link> {relation.type === "duplicate" ? t("duplicate") : t("incoming", { ref: relation.ref, type: valueLabel("relationType", relation.type).toLowerCase() })} {relation.note ? <span className={styles.quiet}>{relation.note}</span> : null}</li>
      ))}
    </ul>
  );
}
