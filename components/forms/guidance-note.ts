import type { FieldDefinition } from "@/lib/codebook/field";
import { fieldNamed } from "@/lib/codebook/fields";
import { valueLists } from "@/lib/codebook/lists";
import type { CodedValue } from "@/lib/codebook/value-list";

export type GuidanceNote = {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  /** Border cases, how precision is used, how unknown is written: each a sentence or two. */
  readonly advice: readonly string[];
  readonly values: readonly { readonly code: string; readonly label: string; readonly definition: string; readonly guidance: string | null; readonly isChosen: boolean }[];
  /** *UCDP where_prec 2 · ACLED geo_precision 2*: of the chosen value where it has any, else of the field. */
  readonly crosswalk: string | null;
};

const LONG_LIST = 8;

/** What the codebook says of a field, with the value that is chosen in it. name: `eventType`, `sources.kind`. */
export function guidanceNote(name: string, chosen: string): GuidanceNote {
  const field = fieldNamed(name);
  const list: readonly CodedValue[] = field.type.kind === "code" || field.type.kind === "codes" ? valueLists[field.type.list] : [];
  const value = list.find(({ code }) => code === chosen);
  return {
    name,
    title: field.label,
    definition: field.definition,
    advice: [field.guidance, field.precision, field.missing === undefined ? undefined : sentence(field.missing)].filter((text) => text !== undefined),
    // A list whose definitions only repeat its labels, as languages do, needs no key.
    values: list.some(({ label, definition }) => label !== definition)
      ? list.map(({ code, label, definition, guidance }) => ({
          code, label, definition, isChosen: code === chosen,
          // Of a long list only the chosen value is explained in full: the rest is there to choose from.
          guidance: code === chosen || list.length <= LONG_LIST ? (guidance ?? null) : null,
        }))
      : [],
    crosswalk: (value ? crosswalkOf(value) : null) ?? crosswalkOf(field),
  };
}

function crosswalkOf({ ucdp, acled, gtd }: Pick<FieldDefinition | CodedValue, "ucdp" | "acled" | "gtd">): string | null {
  const named = [["UCDP", ucdp], ["ACLED", acled], ["GTD", gtd]].flatMap(([project, word]) => (word ? [`${project} ${word}`] : []));
  return named.length === 0 ? null : named.join(" · ");
}

/** The codebook writes *empty: unknown*; a note begins with a capital and ends with a stop. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
