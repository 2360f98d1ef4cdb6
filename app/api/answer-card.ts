import { nameable, shownMeasured } from "@/lib/claims/shown-finding";
import type { Nameable } from "@/lib/claims/shown-finding";
import { findingCards, measuredOf, reproduceCard } from "@/lib/claims/running/cards";
import type { CardResult } from "@/lib/claims/running/cards";
import { loadColumns } from "@/lib/read/load";
import { jsonAnswer } from "./answer";
import { testSummary } from "./finding-answer";
import { problem } from "./problem";
import { readOwnQuery } from "./query";

/** GET /api/v1/findings: the cards without what they hold, newest first. */
export async function listCardAnswers(request: Request): Promise<Response> {
  const query = await readOwnQuery(request, {});
  return query.kind === "refused" ? query.answer : jsonAnswer({ cards: await findingCards() });
}

/**
 * GET /api/v1/findings/[id]: what a card holds, the same number computed now, whether they agree to the last digit, and if
 * not, which records changed, appeared or left. Closed records are counted and not named.
 */
export async function answerCard(request: Request, id: string): Promise<Response> {
  const query = await readOwnQuery(request, {});
  if (query.kind === "refused") return query.answer;
  const found = await reproduceCard(id);
  if (found.kind === "no-such-card") return problem("no-such-card", { values: { id: id.slice(0, 40) } });
  const may = nameable(await loadColumns("public"));
  const { card, result, now } = found;
  return jsonAnswer({
    card, kept: shownResult(result, may),
    now: now.kind !== "computed"
      ? { computed: false, because: now.kind }
      : {
          computed: true, same: now.same, revision: now.revision, claimVersion: now.claimVersion, findingVersion: now.findingVersion,
          dataChanged: now.dataChanged, codeChanged: now.codeChanged, definitionChanged: now.definitionChanged, moves: now.moves, result: shownResult(now.result, may),
        },
  });
}

function shownResult(result: CardResult, may: Nameable): object {
  const { refs, closed, withoutDay, ...measured } = shownMeasured(measuredOf(result), may);
  const shown = { measured, records: refs, closedRecords: closed, recordsWithoutDay: withoutDay };
  if (result.kind === "selection") return { label: "your selection, exploratory", tested: result.tested, ...shown };
  const { finding, claimVerdict } = result;
  return { finding: finding.finding, reading: finding.reading, verdict: finding.verdict, claimVerdict, test: testSummary(finding), variants: finding.variants, wouldChange: finding.wouldChange, ...shown };
}
