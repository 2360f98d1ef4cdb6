import type { PairFact, PairView } from "@/components/compare/pair-view";
import { recordDate } from "@/components/province/record-date";
import { valueLabel } from "@/components/record/record-words";
import { formatDay } from "@/components/ui/format";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { PublicIncident } from "@/lib/codebook/public-view";
import type { Side } from "@/lib/compare/count-sides";
import type { BookPair, MatchBook } from "@/lib/compare/match-book";
import { pairScore } from "@/lib/compare/pair-score";
import type { ScorePart } from "@/lib/compare/pair-score";
import { readStore } from "@/lib/store/connect";
import { readPublicRecords } from "../../incidents/read-public-records";

type Words = (key: string, values?: Record<string, string | number>) => string;

const factOrder = ["date", "place", "kind", "eventType", "actor", "target", "killed"] as const satisfies readonly ScorePart[];

/** What a page shows of pairs: the public facts of both records side by side, each beside how far the two agree in it. */
export async function pairViews(pairs: readonly BookPair[], book: MatchBook, sides: readonly [Side, Side], t: Words): Promise<PairView[]> {
  const records = new Map((await readPublicRecords(readStore(), [...new Set(pairs.flatMap(({ refs }) => refs))])).map(({ ref, view }) => [ref, view]));
  const placed = new Map(sides.flatMap((side) => side.records.map((record) => [record.ref, record] as const)));
  const pendingOf = new Map<string, number>();
  for (const { refs, state } of book.pairs) if (state === "pending") for (const ref of refs) pendingOf.set(ref, (pendingOf.get(ref) ?? 0) + 1);

  return pairs.flatMap((pair): PairView[] => {
    const [one, other] = [records.get(pair.refs[0]), records.get(pair.refs[1])];
    if (one === undefined || other === undefined) return [];
    const [a, b] = [placed.get(pair.refs[0]), placed.get(pair.refs[1])];
    const parts = pair.score === null || a === undefined || b === undefined ? null : pairScore(a, b).parts;
    const facts: PairFact[] = factOrder.map((part) => ({ label: t(`facts.${part}`), values: [factOf(part, one, t), factOf(part, other, t)], part: parts === null ? undefined : parts[part] }));
    const others = pair.state !== "pending" ? [] : pair.refs.flatMap((ref) => {
      const count = (pendingOf.get(ref) ?? 1) - 1;
      return count === 0 ? [] : [t("others", { ref, count })];
    });
    return [{
      refs: pair.refs, state: pair.state, score: pair.score,
      facts: [...facts, { label: t("facts.sources"), values: [sourcesOf(one, t), sourcesOf(other, t)], part: undefined }],
      notes: [...pair.inTheWay.map((match) => t("inTheWay", { ref: match.ref, with: match.with })), ...others],
      decided: pair.decided === null ? null : [t(pair.state === "matched" ? "decidedMatched" : "decidedRejected", { who: pair.decided.who, day: formatDay(pair.decided.at.slice(0, 10)) }), ...(pair.decided.bulkId === null ? [] : [t("inBulk")])].join(", "),
    }];
  });
}

function factOf(part: (typeof factOrder)[number], view: PublicIncident, t: Words): string {
  const coded = (list: Parameters<typeof valueLabel>[0], code: string | null) => (code === null ? t("withheld") : valueLabel(list, code));
  switch (part) {
    case "date": {
      const { dateStart, dateEnd, datePrecision } = view;
      return dateStart === null || dateEnd === null ? t("withheld") : recordDate({ dateStart, dateEnd, datePrecision: datePrecision ?? "range" });
    }
    case "place":
      return [view.place ?? (view.withheld.includes("place") ? t("withheld") : null), view.province === null ? t("unknown") : provinceByCode(view.province).name].filter((word) => word !== null).join(", ");
    case "kind":
      return coded("kind", view.kind);
    case "eventType":
      return coded("eventType", view.eventType);
    case "actor":
      return coded("actor", view.assessedActor);
    case "target":
      return coded("targetType", view.targetType);
    case "killed":
      return killedWords(view, t);
  }
}

/** The best number, or the bounds where only they are known. */
export function killedWords({ killedLow, killedBest, killedHigh }: Pick<PublicIncident, "killedLow" | "killedBest" | "killedHigh">, t: Words): string {
  if (killedBest !== null) return String(killedBest);
  if (killedLow === null && killedHigh === null) return t("unknown");
  return t("killedRange", { low: String(killedLow ?? "?"), high: String(killedHigh ?? "?") });
}

function sourcesOf(view: PublicIncident, t: Words): string {
  if (view.sources === null) return t("withheld");
  const publishers = [...new Set(view.sources.map(({ publisher }) => publisher))];
  return publishers.length === 0 ? t("noSources") : publishers.slice(0, 4).join(", ") + (publishers.length > 4 ? " …" : "");
}
