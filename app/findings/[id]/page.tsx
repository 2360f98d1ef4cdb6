import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CardChanges } from "@/components/claims/cards/CardChanges";
import { CardFacts } from "@/components/claims/cards/CardFacts";
import styles from "@/components/claims/cards/Cards.module.css";
import { effectInterval, effectValue } from "@/components/claims/figures/effect-words";
import { ClaimFigure } from "@/components/claims/figures/ClaimFigure";
import { FigureCaveat } from "@/components/claims/page/FigureCaveat";
import { NAMED_PROVINCES } from "@/components/claims/page/FindingDetail";
import { instant } from "@/components/claims/page/ProvenanceLine";
import { CopyOut } from "@/components/ui/CopyOut";
import { VerdictChip } from "@/components/ui/VerdictChip";
import { verdictKind } from "@/components/ui/verdict-kind";
import { essay } from "@/lib/claims/shown-essay";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { Measured } from "@/lib/claims/measured";
import { reproduceCard } from "@/lib/claims/running/cards";
import type { CardResult } from "@/lib/claims/running/cards";
import { loadEvidence } from "@/lib/read/load-evidence";
import { datasetFacts } from "../../hypothesis/dataset-facts";
import { setting } from "../../settings";
import { cardLine } from "../card-lines";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("findings");
  return { title: t("card") };
}

/** One card: what was kept, the same number computed now, and if they differ, which records did it. */
export default async function CardPage({ params }: Props) {
  const { id } = await params;
  const found = await reproduceCard(id);
  if (found.kind === "no-such-card") notFound();
  const { card, result, shown, now } = found;
  const [t, effect] = await Promise.all([getTranslations("findings"), getTranslations("claim.effect")]);
  const line = cardLine(card);
  const definition = findingsOf(card.essay).find((one) => one.id === card.finding);
  const claim = essay.claims.find((one) => one.id === card.claim);
  const world = await loadEvidence(card.dataset);
  const dataset = world === null || "kind" in world ? null : datasetFacts(world);
  const number = (measured: Measured, from: CardResult) => {
    const { effect: own } = measured;
    const untold = from.kind === "primary" && (from.finding.verdict?.word === "too-few-records" || from.finding.verdict?.word === "cannot-be-tested");
    if (definition === undefined || own.kind === "undefined" || untold) return t("countsOnly", { counts: measured.counts.map((count) => `${Math.round(count.have)} ${count.of}`).join("; ") });
    return `${effectValue(definition.unit, own.value, own.n, effect)} ${definition.effectName} (${effectInterval(definition.unit, own.interval, own.n, effect)})`;
  };
  const verdict = result.kind === "primary" ? result.finding.verdict : null;
  const figures = shown.figures.filter((_, index) => card.figure === null || index === card.figure);
  const publicUrl = setting("PUBLIC_URL");
  const path = `/findings/${card.id}`;
  const copy = await getTranslations("copy");
  const citation = copy("card", {
    title: line.title, claim: card.claim, claimVersion: card.claimVersion, finding: card.finding, findingVersion: card.findingVersion, number: number(shown, result),
    verdict: verdict === null ? "" : `, ${copy(`verdict.${verdictKind(verdict)}`)}`,
    dataset: dataset?.title ?? card.dataset, filter: card.filter === "" ? t("primaryFilter") : card.filter, revision: String(card.revision), hash: card.dataHash.slice(0, 12), at: instant(card.createdAt), who: card.who,
  });
  const setAside = shown.setAside.map((one) => `${one.count} ${one.why}`).join("; ");

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.crumbs}>
          <p><Link href="/findings" prefetch={false}>{t("title")}</Link> › {t(`kinds.${card.kind}`)}</p>
          <CopyOut path={path} publicUrl={publicUrl} citation={citation} />
        </div>
        <h1>{line.title}</h1>
        <p className={styles.lead}>{number(shown, result)}</p>
        {result.kind === "selection" ? <p>{t("exploratory")}</p> : verdict === null ? null : <p><VerdictChip kind={verdictKind(verdict)} /></p>}
        {claim === undefined ? null : <p className={styles.quiet}>{claim.id}: {claim.statement}</p>}
        {card.note === null ? null : <p className={styles.note}>{card.note}</p>}
      </header>
      {now.kind === "computed" ? (
        <CardChanges
          same={now.same} dataChanged={now.dataChanged} codeChanged={now.codeChanged} definitionChanged={now.definitionChanged} moves={now.moves} without={now.moves.without} unnamed={now.moves.unnamed}
          then={number(shown, result)} now={number(now.shown, now.result)}
        />
      ) : <p>{t("notNow")}</p>}
      <div className={styles.beside}>
        <div>
          {figures.map((figure, index) => (
            <ClaimFigure
              key={index} id={`card-figure-${index + 1}`} figure={figure} headingLevel={2} subline={shown.counts.map((count) => `${Math.round(count.have)} ${count.of}`).join("; ")} setAside={setAside === "" ? "" : t("setAside", { list: setAside })}
              claimSide={definition?.judgement.by === "threshold" ? definition.judgement.claimSide : null} named={NAMED_PROVINCES} provinceHref={(province) => `/incidents?province=${province}&dataset=${encodeURIComponent(card.dataset)}`}
              provenance={{ filter: card.filter === "" ? t("primaryFilter") : card.filter, setAside: "", address: publicUrl === null ? path : new URL(path, publicUrl).href, revision: t("provenance", { revision: String(card.revision), hash: card.dataHash.slice(0, 12) }) }}
              caveats={dataset === null ? undefined : <FigureCaveat words={{ caveats: definition?.caveats ?? [] }} dataset={dataset} warnings={index === 0 ? shown.warnings : []} />}
            />
          ))}
        </div>
        <CardFacts card={line} />
      </div>
    </div>
  );
}
