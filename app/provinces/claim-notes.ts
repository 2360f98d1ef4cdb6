import type { ClaimNotesFacts } from "@/components/province/ClaimNotes";
import type { Figure, FigureKind } from "@/lib/claims/figure";
import type { Measured } from "@/lib/claims/measured";
import { CLAIMS_FROM } from "@/lib/claims/primary";
import { essay } from "@/lib/claims/shown-essay";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { TooManyRecords } from "@/lib/read/load-evidence";
import { findingsAtHand } from "../claim-results";

/** What T1 and T3 say of one province, with the recorded verdicts of the claims that they lead. Null for a dataset that there is not. */
export async function claimNotes(dataset: string, province: ProvinceCode): Promise<ClaimNotesFacts | TooManyRecords | null> {
  const atHand = await findingsAtHand(dataset, ["T1", "T3"]);
  if (atHand === null || "kind" in atHand) return atHand;
  const of = (id: string) => atHand.findings.find(({ definition }) => definition.id === id);
  const [share, together] = [of("T1"), of("T3")];
  if (share === undefined || together === undefined) return null;
  const ranked = figureOf(share.measured, "ranked-provinces")?.rows.filter(({ count }) => count > 0) ?? [];
  const pairs = figureOf(together.measured, "province-pairs")?.rows ?? [];
  const own = ranked.find((row) => row.province === province) ?? null;
  const nameOf = (id: string) => essay.claims.find((claim) => claim.id === id)?.name ?? id;
  return {
    dataset: { title: atHand.world.dataset.title, from: CLAIMS_FROM, to: atHand.world.dataset.coverageTo },
    attacks: share.measured.counts[0]?.have ?? 0,
    ranked: own === null ? null : { ...own, provinces: ranked.length, tied: ranked.filter(({ rank }) => rank === own.rank).length - 1 },
    pair: pairs.find((row) => row.province === province) ?? null,
    provinces: { withRecords: pairs.filter(({ anyRecord }) => anyRecord).length, all: pairs.length },
    claims: { C1: { name: nameOf("C1"), verdict: share.result?.verdict ?? null }, C2: { name: nameOf("C2"), verdict: together.result?.verdict ?? null } },
  };
}

function figureOf<K extends FigureKind>(measured: Measured, kind: K): Extract<Figure, { kind: K }> | undefined {
  return measured.figures.find((figure): figure is Extract<Figure, { kind: K }> => figure.kind === kind);
}
