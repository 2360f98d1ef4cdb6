import type { Verdict } from "@/lib/claims/verdict";
import { verdictKind } from "../../ui/verdict-kind";
import { effectInterval, effectValue } from "../figures/effect-words";
import type { EffectWords } from "../figures/effect-words";
import type { FindingView, PageFacts, VersionFacts } from "./finding-view";
import { tellsEffect } from "./finding-view";
import { instant } from "./ProvenanceLine";
import { shortHash } from "./verdict-words";

/** The catalogue `copy`. */
export type CopyWords = (key: string, values?: Record<string, string | number>) => string;

/** How a claim is cited: verdict and number with what they were computed from, in plain text up to the address. */
export function claimCitation({ claim, dataset, run }: Pick<PageFacts, "claim" | "dataset" | "run">, version: VersionFacts | null, verdict: Verdict | null, lead: FindingView | null, t: CopyWords, effect: EffectWords): string {
  const found = lead?.result?.primary.effect;
  const figure = lead !== null && tellsEffect(lead) && found?.kind === "found"
    ? t("figure", { value: effectValue(lead.words.unit, found.value, found.n, effect), effect: lead.words.effectName, interval: effectInterval(lead.words.unit, found.interval, found.n, effect), n: found.n })
    : "";
  return t("claim", {
    id: claim.id, name: claim.name, version: version === null ? t("noVersion") : version.version, verdict: t(`verdict.${verdictKind(verdict)}`), figure,
    dataset: dataset.title, revision: String(run.revision), hash: shortHash(run.dataHash), at: instant(run.computedAt),
  });
}

/** Where exactly this version stands. */
export const claimPath = (claim: string, dataset: string, version: VersionFacts | null): string =>
  `/hypothesis/${claim}?${new URLSearchParams({ dataset, ...(version === null ? {} : { version: String(version.version) }) }).toString()}`;
