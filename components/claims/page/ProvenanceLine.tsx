import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatCount } from "../../ui/format";
import type { PageFacts, VersionFacts } from "./finding-view";
import { shortHash } from "./verdict-words";
import finding from "./Finding.module.css";
import styles from "./Records.module.css";

export type ProvenanceLineProps = {
  readonly facts: PageFacts;
  /** How the page is cited, with its address. */
  readonly citation: string;
  readonly version: VersionFacts | null;
  /** All versions, oldest first. */
  readonly versions: readonly VersionFacts[];
  /** Tests of this claim and of all claims on this dataset, as the ledger holds them. */
  readonly tests: { readonly claim: Counted; readonly all: Counted };
};
export type Counted = { readonly primary: number; readonly selection: number; readonly runs: number };

/** Version, frozen time and hash, what the numbers were computed with, and how many tests there were. */
export function ProvenanceLine({ facts, citation, version, versions, tests }: ProvenanceLineProps) {
  const t = useTranslations("claim.provenance");
  const { run, dataset, claim } = facts;
  return (
    <footer className={styles.provenance}>
      <h2 className={styles.provenanceTitle}>{t("title")}</h2>
      <p>{t("fixed")}</p>
      <dl className={finding.facts}>
        {version === null ? null : <div><dt>{t("version")}</dt><dd>{t("versionValue", { version: version.version, at: instant(version.frozenAt) })} <code title={version.hash}>{shortHash(version.hash)}</code></dd></div>}
        {versions.length < 2 ? null : <div><dt>{t("versions")}</dt><dd>{versions.map((one) => <Link key={one.version} className={styles.versionLink} aria-current={one.version === version?.version ? "page" : undefined} href={`/hypothesis/${claim.id}?version=${one.version}&dataset=${encodeURIComponent(dataset.code)}`} prefetch={false}>{t("versionLink", { version: one.version, at: instant(one.frozenAt) })}</Link>)}</dd></div>}
        <div><dt>{t("computed")}</dt><dd>{t("computedValue", { revision: String(run.revision), dataset: dataset.title, at: instant(run.computedAt) })}</dd></div>
        <div><dt>{t("repeat")}</dt><dd>{t("repeatValue", { draws: formatCount(run.draws), seed: String(run.seed), code: run.codeVersion })} <code title={run.dataHash}>{shortHash(run.dataHash)}</code></dd></div>
        <div><dt>{t("cite")}</dt><dd>{citation}</dd></div>
        <div><dt>{t("tests")}</dt><dd>{t("testsValue", { own: tests.claim.primary + tests.claim.selection, ownSelection: tests.claim.selection, all: tests.all.primary + tests.all.selection, runs: tests.all.runs })}</dd></div>
      </dl>
    </footer>
  );
}

/** An ISO instant to the minute, in the time that everybody can read alike. */
export const instant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
