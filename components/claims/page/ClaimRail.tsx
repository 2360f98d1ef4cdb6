import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Claim, ClaimId } from "@/lib/claims/claim";
import { VerdictMark } from "../../ui/VerdictMark";
import { verdictKind } from "../../ui/verdict-kind";
import type { VerdictKind } from "../../ui/verdict-kind";
import type { ClaimResult } from "@/lib/claims/claim-results";
import styles from "./ClaimRail.module.css";

const GROUPS = ["yes", "partly", "no"] as const;

/** The mark of a claim: its recorded verdict, or for a claim that records describe only, none. */
export function claimMark(claim: Claim, results: readonly ClaimResult[] | null): VerdictKind | null {
  if (claim.testable === "no") return "cannot-be-tested";
  const own = results?.find((result) => result.claim === claim.id);
  return own === undefined || own.verdict === null ? null : verdictKind(own.verdict);
}

/** All claims by how far records can speak to them, each with the mark of its verdict. */
export function ClaimRail({ claims, results, current, query }: { readonly claims: readonly Claim[]; readonly results: readonly ClaimResult[] | null; readonly current: ClaimId | "matrix" | null; readonly query: string }) {
  const t = useTranslations("claim.page");
  const words = useTranslations("shell.verdict");
  return (
    <nav className={styles.rail} aria-label={t("rail")}>
      {GROUPS.map((group) => (
        <div key={group}>
          <p className={styles.group}>{t(`groups.${group}`)}</p>
          <ul>
            {claims.filter((claim) => claim.testable === group).map((claim) => {
              const mark = claimMark(claim, results);
              return (
                <li key={claim.id}>
                  <Link href={`/hypothesis/${claim.id}${query}`} prefetch={false} aria-current={claim.id === current ? "page" : undefined}>
                    <span>{mark === null ? null : <VerdictMark kind={mark} label={words.markup(mark, { word: (chunks) => chunks })} />}</span>
                    <span className={styles.id}>{claim.id}</span>
                    <span>{claim.name}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <div>
        <p className={styles.group}>{t("compare")}</p>
        <ul>
          <li><Link href="/hypothesis/matrix" prefetch={false} aria-current={current === "matrix" ? "page" : undefined}><span /><span>{t("matrix")}</span></Link></li>
          <li><Link href="/findings" prefetch={false}><span /><span>{t("cards")}</span></Link></li>
          <li><Link href={`/hypothesis/report${query}`} prefetch={false}><span /><span>{t("report")}</span></Link></li>
        </ul>
      </div>
    </nav>
  );
}
