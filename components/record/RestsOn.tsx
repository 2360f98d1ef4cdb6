import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Claim } from "@/lib/claims/claim";
import type { ClaimResults } from "@/lib/claims/compute";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { formatNumber, formatShare } from "../ui/format";
import styles from "./Record.module.css";

export type RestsOnProps = {
  readonly rests: { readonly with: ClaimResults; readonly without: ClaimResults | null } | null;
  readonly record: IncidentRecord;
  /** Claims that name the incident or seem to mean it. */
  readonly named: readonly Claim[];
};

/** Which claims count this record, and their number without it. No verdict: that is the recorded run's, on the claim's own page. */
export function RestsOn({ rests, record, named }: RestsOnProps) {
  const t = useTranslations("record.rests");
  const inC1 = rests?.with.C1.refs.includes(record.ref) ?? false;
  const inC2 = rests?.with.C2.refs.includes(record.ref) ?? false;
  if (!inC1 && !inC2 && named.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  const without = rests?.without ?? null;
  const rho = without === null || without.C2.withRecords.kind !== "found" ? t("undefined") : formatNumber(without.C2.withRecords.rho, 2);
  return (
    <ul className={styles.rests}>
      {rests !== null && inC1 && without !== null ? (
        <li>
          <Link prefetch={false} href="/hypothesis/C1">C1</Link><span />
          <span>{t("c1", { n: rests.with.C1.n, inside: without.C1.inside, rest: without.C1.n, share: without.C1.share.kind === "found" ? formatShare(without.C1.share.share, without.C1.n) : t("undefined") })}</span>
        </li>
      ) : null}
      {rests !== null && inC2 ? (
        <li>
          <Link prefetch={false} href="/hypothesis/C2">C2</Link><span />
          <span>{record.kind === "attack" ? t("c2attack", { attacks: rests.with.C2.attacks, rho }) : t("c2operation", { operations: rests.with.C2.operations, rho })}</span>
        </li>
      ) : null}
      {named.filter((claim) => claim.id !== "C1" && claim.id !== "C2").map((claim) => (
        <li key={claim.id}><Link prefetch={false} href={`/hypothesis/${claim.id}`}>{claim.id}</Link><span /><span>{claim.name}. <span className={styles.quiet}>{t("named")}</span></span></li>
      ))}
    </ul>
  );
}
