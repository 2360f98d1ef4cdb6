import type { LedgerResult } from "../../store/ledger";
import type { Measured } from "../measured";
import type { FindingResult } from "../run-findings";
import type { Verdict } from "../verdict";
import { decidingTest } from "../family";

/** A verdict in one word for lists; null for findings that describe and do not judge. */
export function verdictCode(verdict: Verdict | null): string | null {
  if (verdict === null) return null;
  return verdict.word === "does-not-support" ? verdict.qualifier : verdict.word;
}

/** What the ledger keeps of a finding that was tested. q, verdict: of the primary analysis; a selection has neither. */
export function ledgerResult(measured: Measured, recorded: Pick<FindingResult, "q" | "verdict"> | null): LedgerResult {
  const { effect } = measured;
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    p: decidingTest(measured)?.pTwoSided ?? null,
    q: recorded?.q ?? null,
    effect: effect.kind === "found" ? finite(effect.value) : null,
    interval: effect.kind === "found" && effect.interval !== null ? [String(effect.interval[0]), String(effect.interval[1])] : null,
    n: effect.n,
    tests: measured.tests.length,
    verdict: verdictCode(recorded?.verdict ?? null),
  };
}
