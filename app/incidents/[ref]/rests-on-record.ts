import type { FindingWords } from "@/components/claims/page/finding-view";
import type { Claim } from "@/lib/claims/claim";
import { measureSelection } from "@/lib/claims/measure-selection";
import type { Effect } from "@/lib/claims/measured";
import { essay, ESSAY } from "@/lib/claims/shown-essay";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { TooManyRecords } from "@/lib/read/load-evidence";
import type { Verdict } from "@/lib/claims/verdict";
import { findingsAtHand } from "../../claim-results";
import type { FindingAtHand, FindingsAtHand } from "../../claim-results";
import { wordsOf } from "../../hypothesis/finding-words";

/** A claim whose lead finding counts one record, and that finding's number without it. */
export type RestsOnRecord = {
  readonly claim: Claim;
  readonly words: FindingWords;
  /** As recorded for the claim; null where none is recorded for these records. */
  readonly verdict: Verdict | null;
  /** Records behind the number, this one among them. */
  readonly records: number;
  /** Null where no estimate is told. `without` is null besides where one record of so many moves nothing. */
  readonly effect: Effect | null;
  readonly without: Effect | null;
};

/** Beyond these, one record moves no digit that is shown, and nobody should wait for that. */
const MOST_RECORDS = 20_000;

/** The lead findings whose number counts this record, in the order of their claims. Computes no test. */
export async function restsOnRecord(ref: string, dataset: string): Promise<readonly RestsOnRecord[] | TooManyRecords> {
  const leads = findingsOf(ESSAY).filter((definition) => definition.leads.length > 0);
  const atHand = await findingsAtHand(dataset, leads.map(({ id }) => id));
  if (atHand === null) return [];
  if ("kind" in atHand) return atHand;
  return essay.claims.flatMap((claim): RestsOnRecord[] => {
    const lead = atHand.findings.find(({ definition }) => definition.leads.includes(claim.id));
    return lead === undefined || !lead.measured.refs.includes(ref) ? [] : [withAndWithout(claim, lead, atHand, ref)];
  });
}

function withAndWithout(claim: Claim, { definition, measured, result, told }: FindingAtHand, { world }: FindingsAtHand, ref: string): RestsOnRecord {
  const base = { claim, words: wordsOf(definition), verdict: result?.verdict ?? null, records: measured.refs.length };
  if (!told) return { ...base, effect: null, without: null };
  if (world.records.length > MOST_RECORDS) return { ...base, effect: measured.effect, without: null };
  const others = world.records.flatMap((record) => (record.ref === ref ? [] : [record.ref]));
  return { ...base, effect: measured.effect, without: measureSelection(world, others, definition).measured.effect };
}
