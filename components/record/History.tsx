import { useTranslations } from "next-intl";
import { fieldNamed } from "@/lib/codebook/fields";
import { valueLists } from "@/lib/codebook/lists";
import { provinceByCode, isProvinceCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import styles from "./Record.module.css";

/** One field that was written, as the store tells it. */
export type Change = {
  readonly id: number;
  readonly version: number;
  readonly revision: number;
  readonly kind: "created" | "corrected" | "withdrawn" | "restored" | "redacted";
  readonly field: string;
  readonly visibility: "public" | "private";
  readonly before: unknown;
  readonly after: unknown;
  readonly who: string;
  /** ISO instant. */
  readonly at: string;
  readonly why: string | null;
};

/** What remains of a redaction: never what was there. */
export type Tombstone = { readonly field: string; readonly who: string; readonly at: string; readonly why: string; readonly revision: number };

export type HistoryProps = {
  readonly changes: readonly Change[];
  readonly redactions: readonly Tombstone[];
  /** How the record came in: its row in a batch, or null when it was entered by hand. */
  readonly batchRow: string | null;
  readonly createdAt: string;
};

type Step = { readonly key: string; readonly version: number | null; readonly at: string; readonly who: string; readonly why: string | null; readonly changes: readonly Change[]; readonly redaction: Tombstone | null };

/** Changes written together are one step; the newest first. */
export function historySteps(changes: readonly Change[], redactions: readonly Tombstone[]): Step[] {
  const steps = new Map<number, Change[]>();
  for (const change of changes) steps.set(change.revision, [...(steps.get(change.revision) ?? []), change]);
  const written = [...steps].map(([revision, together]): Step => {
    const first = together[0];
    return { key: `r${revision}`, version: first?.version ?? null, at: first?.at ?? "", who: first?.who ?? "", why: together.find((one) => one.why !== null)?.why ?? null, changes: together, redaction: null };
  });
  const gone = redactions.map((one, index): Step => ({ key: `x${one.revision}-${index}`, version: null, at: one.at, who: one.who, why: one.why, changes: [], redaction: one }));
  return [...written, ...gone].sort((one, other) => other.at.localeCompare(one.at) || (other.version ?? 0) - (one.version ?? 0));
}

export function History({ changes, redactions, batchRow, createdAt }: HistoryProps) {
  const t = useTranslations("record.history");
  const steps = historySteps(changes, redactions);
  return (
    <div className={styles.scroll} role="group" aria-labelledby="history-title" tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col" className={styles.version}>{t("version")}</th><th scope="col">{t("when")}</th><th scope="col">{t("who")}</th><th scope="col">{t("change")}</th><th scope="col">{t("why")}</th></tr></thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.key}>
              <td>{step.version}</td><td className={styles.nowrap}>{step.at.slice(0, 10)}</td><td>{step.who}</td>
              <td>{step.redaction ? t("redacted", { field: fieldLabel(step.redaction.field) }) : <StepWords changes={step.changes} />}</td>
              <td>{step.why ?? <span className={styles.quiet}>{t("notSaid")}</span>}</td>
            </tr>
          ))}
          {batchRow === null ? null : (
            <tr><td>1</td><td className={styles.nowrap}>{createdAt.slice(0, 10)}</td><td /><td>{t("createdBatch", { externalId: batchRow })}</td><td /></tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function StepWords({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTranslations("record.history");
  const kind = changes[0]?.kind;
  if (kind === "created") return <>{t("created")} <span className={styles.quiet}>{t("fields", { count: changes.length })}</span></>;
  return (
    <>
      {kind === "withdrawn" || kind === "restored" ? <p>{t(kind)}</p> : null}
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.id}>
            {change.visibility === "private" ? <>{change.field === "private" ? t("private") : fieldLabel(change.field)}</> : (
              <>{fieldLabel(change.field)} <del>{valueWords(change.field, change.before, t)}</del> <span aria-hidden="true">·</span> <ins>{valueWords(change.field, change.after, t)}</ins></>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function fieldLabel(name: string): string {
  const top = name.split(".")[0] ?? name;
  try {
    return fieldNamed(top).label;
  } catch {
    return top;
  }
}

type Translate = (key: "empty" | "list", values?: { count: number }) => string;

/** A value as a reader would say it: labels for codes, a name for a province, how many for a list. */
function valueWords(field: string, value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === "") return t("empty");
  if (Array.isArray(value)) return value.every((item) => typeof item === "string") && value.length > 0 ? value.map((item) => String(item)).join(", ") : t("list", { count: value.length });
  const { type } = fieldNamed(field);
  if (type.kind === "code") return labelOf(valueLists[type.list], String(value));
  if (type.kind === "province" && typeof value === "string" && isProvinceCode(value)) return provinceByCode(value).name;
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
