import { getTranslations } from "next-intl/server";
import type { DuplicateRow, DuplicateView } from "@/components/forms/form-values";
import { formatPeriod } from "@/components/ui/format";
import { valueLists } from "@/lib/codebook/lists";
import { provinceByCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import type { Comparable } from "@/lib/entry/likeness";
import type { NearDuplicate } from "@/lib/entry/near-duplicates";
import type { StoredIncident } from "@/lib/store/stored-incident";

const SUMMARY_SHOWN = 160;

type Words = (record: Comparable) => string;
type Respect = { readonly label: string; readonly fields: readonly (keyof Comparable)[]; readonly words: Words };

/** The two side by side, in the six respects a person compares; what neither says anything of is left out. */
export async function duplicateView(draft: Comparable, record: StoredIncident, found: NearDuplicate): Promise<DuplicateView> {
  const t = await getTranslations("form.duplicateRows");
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== "").join(", ");
  const respects: readonly Respect[] = [
    { label: t("date"), fields: ["dateStart"], words: ({ dateStart, dateEnd }) => formatPeriod(dateStart, dateEnd) },
    { label: t("what"), fields: ["kind", "eventType"], words: ({ kind, eventType }) => joined(labelOf(valueLists.kind, kind), labelOf(valueLists.eventType, eventType)) },
    { label: t("where"), fields: ["province", "place"], words: ({ province, place }) => joined(province === null ? null : provinceByCode(province).name, place) },
    { label: t("who"), fields: ["assessedActor", "targetType"], words: ({ assessedActor, targetType }) => joined(labelOf(valueLists.actor, assessedActor), labelOf(valueLists.targetType, targetType)) },
    { label: t("killed"), fields: ["killedBest"], words: ({ killedLow, killedBest, killedHigh }) => tollWords(killedLow, killedBest, killedHigh, t) },
    { label: t("detained"), fields: ["detainedBest"], words: ({ detainedLow, detainedBest, detainedHigh }) => tollWords(detainedLow, detainedBest, detainedHigh, t) },
    { label: t("story"), fields: ["summary"], words: ({ summary, targetDescription }) => shortened(summary || (targetDescription ?? "")) },
  ];
  const rows = respects.flatMap(({ label, fields, words }): DuplicateRow[] => {
    const [mine, theirs] = [words(draft), words(record)];
    if (mine === "" && theirs === "") return [];
    return [{ label, mine: mine || t("unknown"), theirs: theirs || t("unknown"), verdict: verdictOn(fields.filter((field) => says(draft, field) || says(record, field)), found) }];
  });
  return { ref: record.ref, about: labelOf(valueLists.status, record.status).toLowerCase(), score: Math.round(found.score * 100), rows };
}

/** Codes that say nothing of what they code. */
const SAYING_NOTHING: ReadonlySet<unknown> = new Set([null, "", "unknown", "unidentified", "none"]);

function says(record: Comparable, field: keyof Comparable): boolean {
  return !SAYING_NOTHING.has(record[field]);
}

function verdictOn(fields: readonly string[], { agree, differ }: NearDuplicate): DuplicateRow["verdict"] {
  if (fields.some((field) => differ.some((other) => other === field))) return "different";
  const judged = fields.filter((field) => agree.some((other) => other === field));
  return judged.length > 0 && judged.length === fields.length ? "same" : "unclear";
}

function tollWords(low: number | null, best: number | null, high: number | null, t: (key: string, values: Record<string, number>) => string): string {
  const known = [low, high].filter((count) => count !== null);
  if (best === null && known.length === 0) return "";
  if (best !== null && known.every((count) => count === best)) return String(best);
  const [least, most] = [low ?? best ?? high, high ?? best ?? low];
  return best === null ? t("range", { low: least ?? 0, high: most ?? 0 }) : t("bestRange", { best, low: least ?? best, high: most ?? best });
}

function shortened(text: string): string {
  return text.length <= SUMMARY_SHOWN ? text : `${text.slice(0, SUMMARY_SHOWN).replace(/\s+\S*$/u, "")} …`;
}
