import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Figure } from "@/lib/claims/figure";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { formatDay, formatPeriod } from "../../ui/format";
import { ClaimFigure, isWide } from "../figures/ClaimFigure";
import { countText, shortCounts } from "../figures/effect-words";
import { SpecificationCurve } from "../figures/SpecificationCurve";
import { ChanceAndGaps } from "./ChanceAndGaps";
import { FigureCaveat } from "./FigureCaveat";
import type { FindingView, PageFacts } from "./finding-view";
import { tellsEffect, withoutIntervals } from "./finding-view";
import { FixedBeforehand } from "./FixedBeforehand";
import { FoldOnPhone } from "./FoldOnPhone";
import { ScenarioPredictions } from "./ScenarioPredictions";
import { WouldChangeList } from "./WouldChangeList";
import styles from "./Finding.module.css";

/** The provinces that the text names for C1 and C2. */
export const NAMED_PROVINCES: readonly ProvinceCode[] = ["AF06", "AF19"];

export type FindingDetailProps = {
  readonly view: FindingView;
  readonly facts: PageFacts;
  /** The records behind the number; null on paper. */
  readonly records: ReactNode;
  /** A button that keeps a figure, by its place. */
  readonly keep: (figure: number) => ReactNode;
  /** On a phone all figures but the first, the other readings and the records fold away. */
  readonly folds: boolean;
};

/** What stands under the headline of a finding: the scenarios, figures, other readings, two kinds of doubt, what would change it, its records. */
export function FindingDetail({ view, facts, records, keep, folds }: FindingDetailProps) {
  const t = useTranslations("claim.section");
  const provenance = useFigureProvenance(facts);
  const { words, result } = view;
  if (result === null) return null;
  const { judgement } = words;
  const told = tellsEffect(view);
  const claimSide = judgement.by === "threshold" ? judgement.claimSide : null;
  const { setAside: left, counts, figures, refs, warnings } = result.primary;
  const setAside = left.length === 0 ? "" : t("setAside", { list: left.map((one) => `${one.count} ${one.why}`).join("; ") });
  const asideAgain = setAside === "" ? undefined : t("setAsideAgain", { count: left.reduce((sum, one) => sum + one.count, 0) });
  const subline = t("n", { counts: shortCounts(counts).map((count) => `${countText(count.have)} ${count.of}`).join("; "), used: refs.length, total: facts.dataset.total });
  const drawn = (figure: Figure, index: number) => (
    <ClaimFigure
      key={`${figure.kind}-${index}`} id={`${facts.claim.id}-${words.id}-${index + 1}`} figure={told || judgement.by === "none" ? figure : withoutIntervals(figure)} subline={subline} setAside={setAside} setAsideShown={index === 0 ? undefined : asideAgain} claimSide={claimSide}
      named={NAMED_PROVINCES} provinceHref={(province) => provinceHref(province, facts)} provenance={provenance}
      caveats={<FigureCaveat words={{ caveats: [] }} dataset={facts.dataset} warnings={[...(index === 0 ? warnings : []), ...(figure.kind === "followed-timeline" && (view.withoutDay ?? 0) > 0 ? [t("withoutDay", { count: view.withoutDay ?? 0 })] : [])]} />}
      keep={keep(index)} within={`${words.id}-title`} wideClass={styles.wide}
    />
  );
  const curve = (
    <SpecificationCurve
      id={`${facts.claim.id}-${words.id}-readings`} within={`${words.id}-title`} unit={words.unit} primary={result.primary}
      readings={result.variants.map(({ effect, counts: own, criterionMet, standing, ...variant }) => ({ variant, measured: { effect, counts: own, criterionMet }, standing }))}
      threshold={judgement.by === "threshold" ? judgement.threshold : null} claimSide={claimSide} setAside={setAside} setAsideShown={asideAgain} provenance={provenance}
    />
  );
  return (
    <>
      <ScenarioPredictions words={words} scenarios={facts.scenarios} />
      <div className={styles.figures}>
        {figures.map((figure, index) => (folds && index > 0
          ? <FoldOnPhone key={`${figure.kind}-${index}`} summary={figure.title} className={isWide(figure) ? styles.wide : undefined}>{drawn(figure, index)}</FoldOnPhone>
          : drawn(figure, index)))}
      </div>
      {result.variants.length === 0 ? null
        : !told && judgement.by === "threshold" ? <p className={styles.quiet}>{t(result.verdict?.word === "cannot-be-tested" ? "curveBarred" : "curveHeld", { count: result.variants.length })}</p>
        : folds ? <FoldOnPhone summary={t("readings", { count: result.variants.length })}>{curve}</FoldOnPhone> : curve}
      <ChanceAndGaps view={view} dataset={facts.dataset} />
      <div className={styles.beside}>
        <WouldChangeList view={view} dataset={facts.dataset} />
        {records === null || !folds ? records : <FoldOnPhone summary={t("records")}>{records}</FoldOnPhone>}
      </div>
      <FixedBeforehand words={words} open={false} />
    </>
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
