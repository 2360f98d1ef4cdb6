import { fieldNamed } from "@/lib/codebook/fields";
import type { FormProblem, FormValues } from "./form-values";
import type { FormSection, SectionId } from "./sections";
import { sectionOf } from "./sections";

export type SectionState = { readonly id: SectionId; readonly isDone: boolean; readonly errors: number };

type Loose = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => value === "" || (Array.isArray(value) && value.length === 0);
const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/**
 * How far is each section? Done: nothing that is required is empty, and somebody put something in or went through it. errors: those shown.
 * The blank form's defaults alone make nothing done: nobody has decided them.
 */
export function sectionStates(sections: readonly FormSection[], values: FormValues, blank: FormValues, touched: ReadonlySet<string>, errors: readonly FormProblem[]): SectionState[] {
  return sections.map(({ id, shown, folded }) => {
    const own = [...shown, ...folded];
    const isComplete = own.every((name) => fieldNamed(name).required !== true || !isEmpty((values as Loose)[name]));
    const isBegun = own.some((name) => differs((values as Loose)[name], (blank as Loose)[name])) || shown.every((name) => touched.has(name));
    return { id, isDone: isComplete && isBegun, errors: errors.filter(({ field }) => sectionOf(field) === id).length };
  });
}

/** How many of these fields say something that the blank form does not? */
export function filledCount(names: readonly string[], values: FormValues, blank: FormValues): number {
  return names.filter((name) => !isEmpty((values as Loose)[name]) && differs((values as Loose)[name], (blank as Loose)[name])).length;
}
