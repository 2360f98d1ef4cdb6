"use client";

import { useActionState } from "react";
import { FormBody } from "./FormBody";
import type { IncidentFormProps } from "./FormBody";

/**
 * The form for all entered fields, for a new record and for an edit. Another entry is another form: nothing of one is left in the next. What comes
 * back of a plain post belongs to the form that was posted, so it is held here, outside of what changes with the entry.
 */
export function IncidentForm(props: IncidentFormProps) {
  const [posted, post] = useActionState(props.actions.submit, null);
  const id = posted?.id ?? props.id;
  return <FormBody key={id} {...props} id={id} posted={posted} post={post} />;
}
