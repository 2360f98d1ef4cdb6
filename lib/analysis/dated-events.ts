/** Events in columns: area index, and calendar day as a whole number (days since any fixed day). */
export type DatedEvents = { readonly area: readonly number[]; readonly day: readonly number[] };
