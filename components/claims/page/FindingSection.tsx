import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownSources } from "@/lib/claims/shown-sources";
import { FigureCaveat } from "./FigureCaveat";
import type { FindingView, PageFacts } from "./finding-view";
import { FindingDetail } from "./FindingDetail";
import { EffectFigure, EffectSentence, FindingVerdict } from "./FindingHeadline";
import { FindingFacts } from "./FindingFacts";
import { FixedBeforehand } from "./FixedBeforehand";
import { FoldOnPhone } from "./FoldOnPhone";
import { ScenarioPredictions } from "./ScenarioPredictions";
import { SourcesFold } from "./SourcesFold";
import styles from "./Finding.module.css";

export type FindingSectionProps = {
  readonly view: FindingView;
  readonly facts: PageFacts;
  /** The finding whose verdict is the claim's is told under the page's title; the others carry their own. */
  readonly lead: boolean;
  /** The records behind the number; null on paper, where the claim lists them once. */
  readonly records: ReactNode;
  /** Whose word they rest on; null where the records are not those of today. */
  readonly sources?: ShownSources | null;
  /** One more sentence beside the number, where the page has one. */
  readonly note?: string | null;
  /** A button that keeps a figure (by its place) or, with null, the whole finding. */
  readonly keep: (figure: number | null) => ReactNode;
  /** False on paper: nothing is folded away on small screens. */
  readonly folds?: boolean;
};

/** Everything of one finding: predicted, found, set aside, figures, other readings, two kinds of doubt, what would change it, its records. */
export function FindingSection({ view, facts, lead, records, sources = null, note = null, keep, folds = true }: FindingSectionProps) {
  const t = useTranslations("claim.section");
  const { words, result } = view;
  const { judgement } = words;
  const rest = <FindingDetail view={view} facts={facts} records={records} keep={keep} folds={folds && lead} />;
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
              {note === null ? null : <p className={styles.quiet}>{note}</p>}
              {sources === null ? null : <SourcesFold sources={sources} />}
            </div>
            {lead || !folds ? <FindingFacts view={view} /> : <FoldOnPhone summary={t("facts")}><FindingFacts view={view} /></FoldOnPhone>}
          </div>
          {lead || !folds ? rest : <FoldOnPhone summary={t("more", { finding: words.id })}>{rest}</FoldOnPhone>}
        </>
      )}
    </article>
  );
}
