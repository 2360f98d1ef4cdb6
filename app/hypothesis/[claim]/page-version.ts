import type { FindingView, VersionFacts } from "@/components/claims/page/finding-view";
import type { Counted } from "@/components/claims/page/ProvenanceLine";
import type { Claim } from "@/lib/claims/claim";
import { findingsOf } from "@/lib/claims/generated/registry";
import { claimVersion, claimVersions } from "@/lib/claims/running/claim-version";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { nameable, shownMeasured } from "@/lib/claims/shown-finding";
import type { Columns } from "@/lib/read/columns";
import { readStore } from "@/lib/store/connect";
import { countTests } from "@/lib/store/ledger";
import type { Registration } from "@/lib/store/registrations";
import { frozenWords, wordsOf } from "../finding-words";

export type ShownVersion = {
  readonly isCurrent: boolean;
  readonly version: VersionFacts | null;
  readonly versions: readonly VersionFacts[];
  /** The version that was asked for and is none. */
  readonly missing: number | null;
  /** The lead first. As anybody may see them: closed records are counted and not named. */
  readonly views: readonly FindingView[];
  /** All records behind a finding, for counting. */
  readonly refsOf: (finding: string) => readonly string[];
  readonly run: FinishedRun;
  readonly tests: { readonly claim: Counted; readonly all: Counted };
};

const facts = ({ version, hash, frozenAt }: Registration): VersionFacts => ({ version, hash, frozenAt });

/** The version of a claim that a page shows: the one in force, or an older one as it was fixed, with its last results where they are kept. */
export async function pageVersion(claim: Claim, asked: number | null, run: FinishedRun, publicColumns: Columns): Promise<ShownVersion> {
  const { dataset, essay } = run;
  const registrations = await claimVersions({ dataset, claim: claim.id, essay });
  const inForce = run.inForce.get(claim.id) ?? registrations.at(-1) ?? null;
  const tests = { claim: await countTests(readStore(), { dataset, essay, claim: claim.id }), all: await countTests(readStore(), { dataset, essay }) };
  const base = { versions: registrations.map(facts), tests };
  const older = asked === null || asked === inForce?.version ? null : Number.isSafeInteger(asked) ? await claimVersion({ dataset, claim: claim.id, essay, version: asked }) : null;
  if (older !== null) {
    const from = older.last ?? run;
    const words = older.findings.map((registration) => frozenWords(registration.body));
    return { ...base, ...viewsOf(claim, words, older.last, publicColumns), isCurrent: false, version: facts(older.registration), missing: null, run: from };
  }
  const own = run.claims.find((result) => result.claim === claim.id)?.findings ?? [];
  const words = own.flatMap((id) => findingsOf(essay).filter((definition) => definition.id === id)).map(wordsOf);
  return { ...base, ...viewsOf(claim, words, run, publicColumns), isCurrent: true, version: inForce === null ? null : facts(inForce), missing: asked !== null && asked !== inForce?.version ? asked : null, run };
}

function viewsOf(claim: Claim, words: readonly FindingView["words"][], run: FinishedRun | null, publicColumns: Columns): Pick<ShownVersion, "views" | "refsOf"> {
  const may = nameable(publicColumns);
  const results = new Map(run?.results.findings.map((result) => [result.finding, result]) ?? []);
  const ordered = words.toSorted((one, other) => Number(other.leads.includes(claim.id)) - Number(one.leads.includes(claim.id)));
  return {
    views: ordered.map((one) => {
      const result = results.get(one.id);
      if (result === undefined) return { words: one, result: null };
      const primary = shownMeasured(result.primary, may);
      return { words: one, result: { ...result, primary }, withoutDay: primary.withoutDay };
    }),
    refsOf: (finding) => results.get(finding)?.primary.refs ?? [],
  };
}
