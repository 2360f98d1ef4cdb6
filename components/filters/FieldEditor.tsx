"use client";

import type { Filter } from "@/lib/read/filter";
import { isListKey, isSingleKey } from "./filter-fields";
import type { FieldName } from "./filter-fields";
import { OptionList } from "./OptionList";
import { PeriodEditor } from "./PeriodEditor";
import { SingleList } from "./SingleList";
import { TextEditor } from "./TextEditor";

export type FieldEditorProps = {
  readonly name: FieldName;
  /** The filter being edited: the page's own in a menu, a draft in the sheet. */
  readonly filter: Filter;
  readonly onChange: (next: Filter) => void;
  readonly autoFocus?: boolean;
};

/** The control that sets one field, in a menu or in the sheet. */
export function FieldEditor({ name, ...rest }: FieldEditorProps) {
  if (isListKey(name)) return <OptionList name={name} {...rest} />;
  if (isSingleKey(name)) return <SingleList name={name} {...rest} />;
  return name === "period" ? <PeriodEditor filter={rest.filter} onChange={rest.onChange} /> : <TextEditor key={rest.filter.q} filter={rest.filter} onChange={rest.onChange} />;
}
