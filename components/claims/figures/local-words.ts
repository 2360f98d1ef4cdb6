import type { Figure } from "@/lib/claims/figure";
import { formatRatio } from "../../ui/format";
import { pText } from "./effect-words";

export type LocalRow = Extract<Figure, { kind: "local-provinces" }>["rows"][number];

/** `claim.figure.local` of the catalogue. */
export type LocalTranslator = (key: LocalRow["word"] | "tested" | "atFloor", values?: Record<string, string | number>) => string;

/** The local result in words: what was found, against which expectation, and how sure; no more than the rule allows to be said. */
export function localWords(row: LocalRow, t: LocalTranslator): string {
  const said = t(row.word, { attacks: row.attacks, operations: row.operations });
  if (!row.tested || row.oddsRatio === null || row.q === null) return said;
  return `${said} ${t("tested", { ratio: Number.isFinite(row.oddsRatio) ? formatRatio(row.oddsRatio) : "∞", q: pText(row.q, null, () => "") })}`;
}
