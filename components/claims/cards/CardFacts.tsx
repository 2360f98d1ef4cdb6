import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatCount } from "../../ui/format";
import { instant } from "../page/ProvenanceLine";
import { shortHash } from "../page/verdict-words";
import type { CardLine } from "./card-view";
import styles from "./Cards.module.css";

/** Everything that is needed to compute the number again: filter, version, revision, data hash, n, set aside, seed, code, time. */
export function CardFacts({ card }: { readonly card: CardLine }) {
  const t = useTranslations("findings");
  const rows = [
    ["finding", <Link key="f" href={`/hypothesis/${card.claim}?dataset=${encodeURIComponent(card.dataset)}#${card.finding}`} prefetch={false}>{t("findingOf", { claim: card.claim, finding: card.finding })}</Link>],
    ["filter", card.filter === "" ? t("primaryFilter") : card.filter],
    ["version", t("versionValue", { claim: card.claim, claimVersion: card.claimVersion, finding: card.finding, findingVersion: card.findingVersion })],
    ["revision", String(card.revision)],
    ["dataHash", <code key="d" title={card.dataHash}>{shortHash(card.dataHash)}</code>],
    ["used", formatCount(card.used)],
    ["setAside", formatCount(card.setAside)],
    ["seed", card.seed === null ? t("noChance") : t("seedValue", { seed: String(card.seed), draws: formatCount(card.draws ?? 0) })],
    ["code", card.codeVersion],
    ["at", t("atValue", { at: instant(card.createdAt), who: card.who })],
  ] as const;
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => <div key={name}><dt>{t(`facts.${name}`)}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}
