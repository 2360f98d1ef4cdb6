import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownSources } from "@/lib/claims/shown-sources";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { formatDay, formatPeriod } from "../../ui/format";
import { ClaimFigure } from "../figures/ClaimFigure";
import { countText, shortCounts } from "../figures/effect-words";
import { SpecificationCurve } from "../figures/SpecificationCurve";
import { ChanceAndGaps } from "./ChanceAndGaps";
import { FigureCaveat } from "./FigureCaveat";
import type { FindingView, PageFacts } from "./finding-view";
import { tellsEffect, withoutIntervals } from "./finding-view";
import { EffectFigure, EffectSentence, FindingVerdict } from "./FindingHeadline";
import { FindingFacts } from "./FindingFacts";
import { FixedBeforehand } from "./FixedBeforehand";
import { SourcesFold } from "./SourcesFold";
import { ScenarioPredictions } from "./ScenarioPredictions";
import { WouldChangeList } from "./WouldChangeList";
import styles from "./Finding.module.css";

/** The provinces that the text names for C1 and C2. */
export const NAMED_PROVINCES: readonly ProvinceCode[] = ["AF06", "AF19"];

export type FindingSectionProps = {
  readonly view: FindingView;
  readonly facts: PageFacts;
  /** The finding whose verdict is the claim's is told under the page's title; the others carry their own. */
  readonly lead: boolean;
  /** The records behind the number; null on paper, where the claim lists them once. */
  readonly records: ReactNode;
  /** Whose word they rest on; null where the records are not those of today. */
  readonly sources?: ShownSources | null;
  /** A button that keeps a figure (by its place) or, with null, the whole finding. */
  readonly keep: (figure: number | null) => ReactNode;
};

/** Everything of one finding: predicted, found, set aside, figures, other readings, two kinds of doubt, what would change it, its records. */
export function FindingSection({ view, facts, lead, records, sources = null, keep }: FindingSectionProps) {
  const t = useTranslations("claim.section");
  const provenance = useFigureProvenance(facts);
  const { words, result } = view;
  const { judgement } = words;
  const told = tellsEffect(view);
  const claimSide = judgement.by === "threshold" ? judgement.claimSide : null;
  const setAside = result === null || result.primary.setAside.length === 0 ? "" : t("setAside", { list: result.primary.setAside.map((one) => `${one.count} ${one.why}`).join("; ") });
  const asideAgain = result === null || setAside === "" ? undefined : t("setAsideAgain", { count: result.primary.setAside.reduce((sum, one) => sum + one.count, 0) });
  const subline = result === null ? "" : t("n", { counts: shortCounts(result.primary.counts).map((count) => `${countText(count.have)} ${count.of}`).join("; "), used: result.primary.refs.length, total: facts.dataset.total });
  return (
    <article className={styles.finding} id={words.id} aria-labelledby={`${words.id}-title`}>
      <header className={styles.findingHead}>
        <div>
          <p className={styles.findingId}>{words.id} · {t(lead ? "lead" : judgement.by === "none" ? "describing" : "other")}</p>
          <h2 id={`${words.id}-title`} className={styles.findingTitle}>{words.title}</h2>
          <p className={styles.question}>{words.question}</p>
        </div>
        {keep(null)}
      </header>
      {result === null ? <><p>{t("notHeld")}</p><FixedBeforehand words={words} open /><ScenarioPredictions words={words} scenarios={facts.scenarios} /></> : (
        <>
          <FindingVerdict view={view} dataset={facts.dataset} />
          <div className={styles.headline}>
            <div className={styles.headlineFigure}>
              <EffectSentence view={view} />
              <EffectFigure view={view} />
              <FigureCaveat words={words} dataset={facts.dataset} warnings={[]} />
              {sources === null ? null : <SourcesFold sources={sources} />}
            </div>
            <FindingFacts view={view} />
          </div>
          <ScenarioPredictions words={words} scenarios={facts.scenarios} />
          <div className={styles.figures}>
            {result.primary.figures.map((figure, index) => (
              <ClaimFigure
                key={`${figure.kind}-${index}`} id={`${facts.claim.id}-${words.id}-${index + 1}`} figure={told || judgement.by === "none" ? figure : withoutIntervals(figure)} subline={subline} setAside={setAside} setAsideShown={index === 0 ? undefined : asideAgain} claimSide={claimSide}
                named={NAMED_PROVINCES} provinceHref={(province) => provinceHref(province, facts)} provenance={provenance}
                caveats={<FigureCaveat words={{ caveats: [] }} dataset={facts.dataset} warnings={[...(index === 0 ? result.primary.warnings : []), ...(figure.kind === "followed-timeline" && (view.withoutDay ?? 0) > 0 ? [t("withoutDay", { count: view.withoutDay ?? 0 })] : [])]} />}
                keep={keep(index)} wideClass={styles.wide}
              />
            ))}
          </div>
          {result.variants.length === 0 ? null : told || judgement.by !== "threshold" ? (
            <SpecificationCurve
              id={`${facts.claim.id}-${words.id}-readings`} unit={words.unit} primary={result.primary}
              readings={result.variants.map(({ effect, counts, criterionMet, standing, ...variant }) => ({ variant, measured: { effect, counts, criterionMet }, standing }))}
              threshold={judgement.by === "threshold" ? judgement.threshold : null} claimSide={claimSide} setAside={setAside} setAsideShown={asideAgain} provenance={provenance}
            />
          ) : <p className={styles.quiet}>{t(result.verdict?.word === "cannot-be-tested" ? "curveBarred" : "curveHeld", { count: result.variants.length })}</p>}
          <ChanceAndGaps view={view} dataset={facts.dataset} />
          <div className={styles.beside}>
            <WouldChangeList view={view} dataset={facts.dataset} />
            {records}
          </div>
          <FixedBeforehand words={words} open={false} />
        </>
      )}
    </article>
  );
}

function provinceHref(province: ProvinceCode, { dataset }: PageFacts): string {
  const query = new URLSearchParams({ province, dataset: dataset.code });
  if (dataset.coverageTo !== null) query.set("to", dataset.coverageTo);
  return `/incidents?${query.toString()}`;
}

/** What files and pictures of this page carry along. */
export function useFigureProvenance({ claim, dataset, run, publicUrl }: PageFacts) {
  const t = useTranslations("claim.provenance");
  const path = `/hypothesis/${claim.id}?dataset=${encodeURIComponent(dataset.code)}`;
  return {
    filter: t("filter", { dataset: dataset.title, period: dataset.coverageTo === null ? formatDay(dataset.from) : formatPeriod(dataset.from, dataset.coverageTo) }),
    setAside: "",
    address: publicUrl === null ? path : new URL(path, publicUrl).href,
    revision: t("revision", { revision: String(run.revision), hash: run.dataHash.slice(0, 12), seed: String(run.seed) }),
  };
}
