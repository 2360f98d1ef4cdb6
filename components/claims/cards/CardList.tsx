import Link from "next/link";
import { useTranslations } from "next-intl";
import { instant } from "../page/ProvenanceLine";
import { shortHash } from "../page/verdict-words";
import type { CardLine } from "./card-view";
import styles from "./Cards.module.css";

/** All cards, newest first. */
export function CardList({ cards }: { readonly cards: readonly CardLine[] }) {
  const t = useTranslations("findings");
  if (cards.length === 0) return <p>{t("none")} <Link href="/hypothesis" prefetch={false}>{t("toClaims")}</Link></p>;
  return (
    <ol className={styles.list}>
      {cards.map((card) => (
        <li key={card.id}>
          <h2><Link href={`/findings/${card.id}`} prefetch={false}>{card.title}</Link></h2>
          <p>{t("line", { kind: t(`kinds.${card.kind}`), claim: card.claim, finding: card.finding, used: card.used, setAside: card.setAside, filter: card.filter === "" ? t("primaryFilter") : card.filter })}</p>
          {card.note === null ? null : <p className={styles.note}>{card.note}</p>}
          <p className={styles.quiet}>{t("kept", { at: instant(card.createdAt), who: card.who, revision: String(card.revision), version: card.claimVersion })} <code title={card.dataHash}>{shortHash(card.dataHash)}</code></p>
        </li>
      ))}
    </ol>
  );
}
