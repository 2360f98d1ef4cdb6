import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureDownloads } from "../charts/FigureDownloads";
import { VerdictChip } from "../ui/VerdictChip";
import { verdictKind } from "../ui/verdict-kind";
import { formatDay, formatPeriod } from "../ui/format";
import type { ClaimLine } from "./list/claim-line";
import { EffectFigure, EffectSentence } from "./page/FindingHeadline";
import type { DatasetFacts, RunFacts } from "./page/finding-view";
import { verdictSentence } from "./page/verdict-words";
import type { VerdictWords } from "./page/verdict-words";
import styles from "./Claims.module.css";

export type ClaimsPanelProps = {
  readonly lines: readonly ClaimLine[];
  /** Null where no dataset is loaded. */
  readonly dataset: DatasetFacts | null;
  /** Null while the analysis runs. */
  readonly run: RunFacts | null;
  /** Says where the analysis is, while it runs. */
  readonly waiting: ReactNode;
  /** C1's figure for the reader's own filter; empty at the default one. */
  readonly selection: ReactNode;
  /** PUBLIC_URL, for pictures and files. */
  readonly publicUrl: string | null;
};

/** The essay's claims beside the data, each with its recorded verdict: testable ones as cards, the others in two lines. */
export function ClaimsPanel({ lines, dataset, run, waiting, selection, publicUrl }: ClaimsPanelProps) {
  const t = useTranslations("claims.panel");
  const of = (testable: "yes" | "partly" | "no") => lines.filter(({ claim }) => claim.testable === testable);
  return (
    <section id="claims" className={styles.panel} aria-labelledby="claims-title">
      <h2 id="claims-title">{t("title")}</h2>
      {dataset === null ? (waiting === null ? <p className={styles.lead}>{t("empty")}</p> : null) : (
        <p className={styles.lead}>
          {t("lead", { dataset: dataset.title, period: dataset.coverageTo === null ? formatDay(dataset.from) : formatPeriod(dataset.from, dataset.coverageTo) })} <Link prefetch={false} href="/methods#verdicts">{t("link")}</Link>
        </p>
      )}
      {waiting}
      {dataset === null || run === null ? null : (
        <>
          <p className={styles.groupHead}><span>{t("testable")}</span><span>{t("testableNote")}</span></p>
          {of("yes").map((line, index) => (
            <div key={line.claim.id}>
              <Card line={line} dataset={dataset} run={run} publicUrl={publicUrl} />
              {index === 0 ? selection : null}
            </div>
          ))}
          <p className={styles.groupHead}><span>{t("partly")}</span><span>{t("partlyNote")}</span></p>
          {of("partly").map((line) => <Line key={line.claim.id} line={line} />)}
        </>
      )}
      <p className={styles.groupHead}><span>{t("no")}</span><span>{t("noNote")}</span></p>
      <ul className={styles.names}>
        {of("no").map(({ claim }) => (
          <li key={claim.id}><Link prefetch={false} href={`/hypothesis/${claim.id}`}><span className={styles.id}>{claim.id}</span> {claim.name}</Link></li>
        ))}
      </ul>
      <VerdictChip kind="cannot-be-tested" plain />
    </section>
  );
}

function Name({ line }: { readonly line: ClaimLine }) {
  return <h3 className={styles.cardTitle}><Link prefetch={false} href={`/hypothesis/${line.claim.id}`} className={styles.cardLink}><span className={styles.id}>{line.claim.id}</span> {line.claim.name}</Link></h3>;
}

function Card({ line, dataset, run, publicUrl }: { readonly line: ClaimLine; readonly dataset: DatasetFacts; readonly run: RunFacts; readonly publicUrl: string | null }) {
  const t = useTranslations("claims.panel");
  const words = useTranslations("claim.verdict") as unknown as VerdictWords;
  const effect = useTranslations("claim.effect");
  const provenance = useTranslations("claim.provenance");
  const { claim, verdict, view } = line;
  const result = view?.result ?? null;
  const path = `/hypothesis/${claim.id}`;
  return (
    <article id={`${claim.id}-card`} className={styles.card}>
      <div className={styles.cardHead}>
        <Name line={line} />
        <span className={styles.cardEnd}>
          {verdict === null ? null : <VerdictChip kind={verdictKind(verdict)} />}
          <FigureDownloads
            id={`${claim.id}-card`} csv={{ href: `/api/v1/claims/${claim.id}?format=csv&dataset=${encodeURIComponent(dataset.code)}`, download: `incident-atlas-${claim.id}.csv` }}
            provenance={{
              title: `${claim.id} ${claim.name}`, subline: "",
              filter: provenance("filter", { dataset: dataset.title, period: dataset.coverageTo === null ? formatDay(dataset.from) : formatPeriod(dataset.from, dataset.coverageTo) }),
              setAside: result === null ? "" : t("setAside", { list: result.primary.setAside.map((one) => `${one.count} ${one.why}`).join("; ") }),
              address: publicUrl === null ? path : new URL(path, publicUrl).href,
              revision: provenance("revision", { revision: String(run.revision), hash: run.dataHash.slice(0, 12), seed: String(run.seed) }),
            }}
          />
        </span>
      </div>
      {view === null || result === null ? null : (
        <>
          <div className={styles.sentence}><EffectSentence view={view} plain /></div>
          <EffectFigure view={view} />
          <p className={styles.why}>{verdictSentence(view.words, result, dataset, words, effect)} {view.words.separates ? null : <b>{t("separate")}</b>}</p>
        </>
      )}
    </article>
  );
}

function Line({ line }: { readonly line: ClaimLine }) {
  const words = useTranslations("claim.verdict");
  const { verdict, view } = line;
  return (
    <article className={styles.line}>
      <div className={styles.lineHead}><Name line={line} />{verdict === null ? <span className={styles.why}>{words("describes")}</span> : <VerdictChip kind={verdictKind(verdict)} plain />}</div>
      {view === null ? null : <div className={styles.why}><EffectSentence view={view} plain /></div>}
    </article>
  );
}
