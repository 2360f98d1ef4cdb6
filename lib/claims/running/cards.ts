import { parseFilter } from "../../read/parse-filter";
import { toQuery } from "../../read/filter";
import type { Filter } from "../../read/filter";
import { loadColumns } from "../../read/load";
import { keepCard, listCards, readCard } from "../../store/finding-cards";
import type { CardHead, FindingCard } from "../../store/finding-cards";
import { findTest } from "../../store/ledger";
import type { Busy, Refused } from "../../store/results";
import { canonicalJson, parseCanonicalJson } from "../canonical-json";
import { recordMoves } from "../card-records";
import type { CardRecord, RecordMove, RecordMoves } from "../card-records";
import { findingsOf } from "../generated/registry";
import type { Measured } from "../measured";
import { nameable, shownMeasured } from "../shown-finding";
import type { Nameable } from "../shown-finding";
import { cardContent } from "./card-content";
import type { CardContent, CardResult, NoContent } from "./card-content";
import { instant, ownContext } from "./context";
import type { RunContext } from "./context";
import { ESSAY } from "./primary-run";

export type { CardResult } from "./card-content";

export type CardRequest = {
  /** Made by the form (UUIDv7), so that a request sent twice makes one card. */
  readonly id: string;
  readonly kind: FindingCard["kind"];
  readonly dataset: string;
  readonly claim: string;
  /** The claim's lead for a card of a claim. */
  readonly finding: string;
  /** Place among the finding's figures; null but for a card of a figure. */
  readonly figure: number | null;
  /** Null: the primary analysis. */
  readonly filter: Filter | null;
  /** Of a selection: with its p, which somebody must have asked for before. */
  readonly tested: boolean;
  readonly who: string;
  readonly note: string | null;
  readonly essay?: string;
};

export type CardRefusal =
  | NoContent
  | { readonly kind: "no-such-figure" }
  | { readonly kind: "search-text" }
  /** Nobody has asked for this test: *test this selection* comes first, and is counted. */
  | { readonly kind: "not-tested" };

/** Keep a figure or verdict as a card, computed anew from the records as they are. */
export async function makeCard(request: CardRequest, context: RunContext = ownContext()): Promise<{ kind: "kept"; id: string } | CardRefusal | Refused | Busy> {
  const { filter, essay = ESSAY, dataset, claim, finding, figure } = request;
  const definition = findingsOf(essay).find(({ id }) => id === finding);
  if (definition === undefined || ![...definition.claims, ...definition.leads].some((id) => id === claim)) return { kind: "no-such-finding" };
  if (filter !== null && filter.q !== "") return { kind: "search-text" };
  const content = await cardContent({ dataset, essay, claim, finding, filter, tested: request.tested }, context);
  if ("kind" in content) return content;
  const { datasets } = await loadColumns("public", context.read);
  const text = filter === null ? "" : toQuery(filter, datasets);
  if (request.tested && filter !== null && !(await findTest(context.read, { dataset, essay, finding, filter: text, revision: content.revision }))) return { kind: "not-tested" };
  if (figure !== null && (figure < 0 || content.measured.figures[figure] === undefined)) return { kind: "no-such-figure" };
  return keepCard(context.write, {
    id: request.id, kind: request.kind, dataset, essay, claim, finding, figure,
    // A card of the default selection is one of a selection all the same.
    filter: filter === null ? "" : text === "" ? DEFAULT_SELECTION : text,
    claimVersion: content.claimVersion, findingVersion: content.findingVersion, revision: content.revision, dataHash: content.dataHash,
    used: content.measured.effect.n, setAside: content.measured.setAside.reduce((sum, { count }) => sum + count, 0),
    seed: content.seed, draws: content.draws, codeVersion: content.codeVersion, createdAt: instant(context), who: request.who, note: request.note,
    result: canonicalJson(content.result), records: canonicalJson(content.records),
  });
}

/** What stands for the filter of a selection that asks for nothing: an empty text is the primary analysis. */
const DEFAULT_SELECTION = "unit=event";

export type ShownMeasured = Measured & { readonly closed: number; readonly withoutDay: number };

/** Moves as anybody may see them. `unnamed`: of closed records and of imports undone since, which are counted only. */
export type ShownMoves = { readonly [K in "changed" | "appeared" | "left" | "around"]: readonly RecordMove[] } & { readonly without: number; readonly unnamed: number };

export type ReproducedCard = {
  readonly card: CardHead;
  /** As it was kept. */
  readonly result: CardResult;
  readonly shown: ShownMeasured;
  /** As it is now, or why it cannot be computed now. */
  readonly now:
    | {
        readonly kind: "computed";
        readonly result: CardResult;
        readonly shown: ShownMeasured;
        readonly revision: number;
        readonly claimVersion: number;
        readonly findingVersion: number;
        /** To the last digit. */
        readonly same: boolean;
        readonly dataChanged: boolean;
        readonly codeChanged: boolean;
        readonly definitionChanged: boolean;
        readonly moves: ShownMoves;
      }
    | NoContent;
};

/**
 * Follow a card: what it holds, the same number computed now, whether they agree to the last digit, and if not, which
 * records changed, appeared or left since, or whether the definition or the code did.
 */
export async function reproduceCard(id: string, context: RunContext = ownContext()): Promise<({ kind: "found" } & ReproducedCard) | { kind: "no-such-card" }> {
  const found = await readCard(context.read, id);
  if (found.kind === "no-such-card") return found;
  const { result: text, records: recordsText, ...card } = found.card;
  const result = parseCanonicalJson(text) as CardResult;
  const columns = await loadColumns("public", context.read);
  const may = nameable(columns);
  const filter = card.filter === "" ? null : filterOf(card, columns.datasets);
  const content = await cardContent({ ...card, filter, tested: result.kind === "selection" && result.tested }, context);
  const head = { kind: "found" as const, card, result, shown: shownMeasured(measuredOf(result), may) };
  if ("kind" in content) return { ...head, now: content };
  return { ...head, now: compared(card, text, JSON.parse(recordsText) as CardRecord[], content, may) };
}

function compared(card: CardHead, text: string, records: readonly CardRecord[], content: CardContent, may: Nameable): ReproducedCard["now"] {
  return {
    kind: "computed", result: content.result, shown: shownMeasured(content.measured, may),
    revision: content.revision, claimVersion: content.claimVersion, findingVersion: content.findingVersion,
    same: canonicalJson(content.result) === text,
    dataChanged: content.dataHash !== card.dataHash, codeChanged: content.codeVersion !== card.codeVersion, definitionChanged: content.findingVersion !== card.findingVersion,
    moves: shownMoves(recordMoves(records, content.records), may),
  };
}

function shownMoves({ without, ...moves }: RecordMoves, may: Nameable): ShownMoves {
  const named = (list: readonly RecordMove[]) => list.filter(({ ref }) => may.refs.has(ref));
  const all = Object.values(moves).flat();
  return {
    changed: named(moves.changed), appeared: named(moves.appeared), left: named(moves.left), around: named(moves.around),
    without, unnamed: all.length - named(all).length,
  };
}

/** The numbers of a card, whichever kind it is. */
export function measuredOf(result: CardResult): Measured {
  return result.kind === "primary" ? result.finding.primary : result.measured;
}

/** The filter that a card's selection was made with. */
export function filterOf(card: Pick<FindingCard, "filter" | "dataset">, datasets: Parameters<typeof toQuery>[1]): Filter {
  const params = new URLSearchParams(card.filter);
  params.set("dataset", card.dataset);
  return parseFilter(params, datasets).filter;
}

/** All cards, newest first. */
export function findingCards(context: Pick<RunContext, "read"> = ownContext(), essay: string = ESSAY): Promise<CardHead[]> {
  return listCards(context.read, { essay });
}
