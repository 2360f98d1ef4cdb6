/**
 * What a figure shows, in words filled from the data by fixed patterns: never a cause, never a verdict. The result names a
 * pattern of the catalogue `charts.title` and its values; ties name everybody at the top or say how many they are.
 */

export type Counted = { readonly label: string; readonly count: number };
export type TitlePattern =
  | { readonly pattern: "nothing" }
  | { readonly pattern: "one"; readonly first: string; readonly count: number; readonly total: number }
  | { readonly pattern: "topTwo"; readonly first: string; readonly second: string; readonly count: number; readonly total: number }
  | { readonly pattern: "tie"; readonly first: string; readonly second: string; readonly count: number; readonly total: number }
  | { readonly pattern: "manyTie"; readonly places: number; readonly count: number; readonly total: number };

export type LeaderPattern =
  | { readonly pattern: "nothing" }
  | { readonly pattern: "sameLeads"; readonly first: string }
  | { readonly pattern: "twoLead"; readonly attacks: string; readonly operations: string }
  | { readonly pattern: "attacksOnly"; readonly first: string }
  | { readonly pattern: "operationsOnly"; readonly first: string };

const inOrder = (rows: readonly Counted[]) => rows.filter((row) => row.count > 0).toSorted((a, b) => b.count - a.count);

/** Rows that share the highest count above 0, in the order given. */
export function leaders(rows: readonly Counted[]): readonly Counted[] {
  const top = Math.max(0, ...rows.map((row) => row.count));
  return top === 0 ? [] : rows.filter((row) => row.count === top);
}

/** *{top}: {x} of {n}*. total: counted records of the figure, unknown places included. */
export function titleOfTop(rows: readonly Counted[], total: number): TitlePattern {
  const top = leaders(rows);
  const [first, second] = top;
  if (first === undefined) return { pattern: "nothing" };
  if (second === undefined) return { pattern: "one", first: first.label, count: first.count, total };
  if (top.length === 2) return { pattern: "tie", first: first.label, second: second.label, count: first.count, total };
  return { pattern: "manyTie", places: top.length, count: first.count, total };
}

/** *{top} and {second}: {x} of {n}* where both places are clear; otherwise as `titleOfTop`. */
export function titleOfTopTwo(rows: readonly Counted[], total: number): TitlePattern {
  const [first, second, third] = inOrder(rows);
  if (first === undefined || second === undefined || first.count === second.count || second.count === third?.count) return titleOfTop(rows, total);
  return { pattern: "topTwo", first: first.label, second: second.label, count: first.count + second.count, total };
}

/** Who leads in attacks, and who in operations? Ties are joined by the caller's `join` (a list in the reader's language). */
export function titleOfLeaders(attacks: readonly Counted[], operations: readonly Counted[], join: (labels: readonly string[]) => string): LeaderPattern {
  const name = (rows: readonly Counted[]) => join(leaders(rows).map((row) => row.label).toSorted((a, b) => a.localeCompare(b, "en")));
  const [a, o] = [name(attacks), name(operations)];
  if (a === "" && o === "") return { pattern: "nothing" };
  if (o === "") return { pattern: "attacksOnly", first: a };
  if (a === "") return { pattern: "operationsOnly", first: o };
  return a === o ? { pattern: "sameLeads", first: a } : { pattern: "twoLead", attacks: a, operations: o };
}
