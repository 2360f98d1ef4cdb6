import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardList } from "@/components/claims/cards/CardList";
import styles from "@/components/claims/cards/Cards.module.css";
import { findingCards } from "@/lib/claims/running/cards";
import { cardLine } from "./card-lines";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("findings");
  return { title: t("title") };
}

/** Every figure and verdict that somebody kept, with what is needed to compute it again. */
export default async function FindingsPage() {
  const t = await getTranslations("findings");
  const cards = await findingCards();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </header>
      <CardList cards={cards.map(cardLine)} />
    </div>
  );
}
