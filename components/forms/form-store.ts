import type { KeptState } from "./draft-keeper";
import type { ChangeNote, CodeListName, DuplicateView, FormContent, FormProblem, FormValues, GroupEntries, GroupName } from "./form-values";
import { controlPathOf, withEntry, withList, withoutEntry } from "./form-path";
import { byPlace } from "./sections";
import { withTyped } from "./value-rules";

export type ConflictState = { readonly version: number; readonly theirs: FormValues; readonly changes: readonly ChangeNote[] };

export type FormState = {
  readonly content: FormContent;
  /** One key per entry of each group, so that what is open stays open when another entry goes. */
  readonly keys: Readonly<Record<GroupName, readonly string[]>>;
  readonly problems: readonly FormProblem[];
  /** Those to be shown now, by the control that shows them. */
  readonly shown: ReadonlyMap<string, readonly FormProblem[]>;
  /** After the first attempt to save every error is shown; before it, only those in fields that were left. */
  readonly attempted: boolean;
  readonly touched: ReadonlySet<string>;
  readonly focused: string | null;
  /** The field somebody is typing in: what is half typed is not yet wrong. */
  readonly typing: string | null;
  readonly duplicates: readonly DuplicateView[];
  readonly conflict: ConflictState | null;
  /** Where what was typed is kept. */
  readonly kept: KeptState;
};

const groups = ["attributions", "relations", "sources"] as const satisfies readonly GroupName[];

/** The state of one form, outside React: each field listens to its own part, so that a key stroke draws one field and not a hundred. */
export class FormStore {
  private state: FormState;
  private lastKey = 0;
  private readonly listeners = new Set<() => void>();

  constructor(content: FormContent, { problems = [], duplicates = [], attempted = false, kept = { kind: "untouched" } }: Partial<Pick<FormState, "problems" | "duplicates" | "attempted" | "kept">> = {}) {
    const keysFor = (group: GroupName) => content.values[group].map(() => this.newKey());
    const keys = { attributions: keysFor("attributions"), relations: keysFor("relations"), sources: keysFor("sources") };
    this.state = withShown({ content, keys, problems, shown: new Map(), attempted, touched: new Set(), focused: null, typing: null, duplicates, conflict: null, kept });
  }

  readonly get = (): FormState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Text typed or chosen at a path. */
  type(path: string, text: string): void {
    this.set({ typing: path });
    this.changeValues(withTyped(this.state.content.values, path, text));
  }

  choose(name: CodeListName, codes: readonly string[]): void {
    this.changeValues(withList(this.state.content.values, name, codes));
  }

  add<G extends GroupName>(group: G, entry: GroupEntries[G]): void {
    this.changeValues(withEntry(this.state.content.values, group, entry));
  }

  /** Problems name places, which move: those of the group are forgotten until the next check. */
  remove(group: GroupName, index: number): void {
    this.set({
      keys: { ...this.state.keys, [group]: this.state.keys[group].filter((_, position) => position !== index) },
      content: { ...this.state.content, values: withoutEntry(this.state.content.values, group, index) },
      problems: this.state.problems.filter(({ field }) => !field.startsWith(`${group}.`)),
    });
  }

  /** Several values at once: a point, bounds, a merged version. */
  changeValues(values: FormValues): void {
    if (values !== this.state.content.values) this.changeContent({ values });
  }

  changeContent(change: Partial<FormContent>): void {
    const content = { ...this.state.content, ...change };
    const keys = { ...this.state.keys };
    for (const group of groups) {
      const wanted = content.values[group].length;
      if (keys[group].length !== wanted) keys[group] = content.values[group].map((_, index) => keys[group][index] ?? this.newKey());
    }
    this.set({ content, keys });
  }

  /** What the server found in what it was last sent. */
  found(problems: readonly FormProblem[], duplicates: readonly DuplicateView[]): void {
    this.set({ problems, duplicates });
  }

  attempt(): void {
    this.set({ attempted: true, typing: null });
  }

  leave(path: string): void {
    const touched = this.state.touched.has(path) ? this.state.touched : new Set([...this.state.touched, path]);
    if (touched !== this.state.touched || this.state.typing !== null) this.set({ touched, typing: null });
  }

  focus(path: string | null): void {
    if (path !== this.state.focused) this.set({ focused: path });
  }

  crossed(conflict: ConflictState | null): void {
    this.set({ conflict });
  }

  keptNow(kept: KeptState): void {
    // One and the same while somebody types, so that nothing is drawn for it.
    if (kept !== this.state.kept) this.set({ kept });
  }

  private set(change: Partial<FormState>): void {
    this.state = withShown({ ...this.state, ...change }, this.state);
    for (const listener of this.listeners) listener();
  }

  private newKey(): string {
    this.lastKey += 1;
    return `entry-${this.lastKey}`;
  }
}

function withShown(state: FormState, before?: FormState): FormState {
  const parts = ["problems", "attempted", "touched", "typing"] as const;
  if (before && parts.every((part) => state[part] === before[part])) return state;
  const wasShown = (control: string, code: string) => before?.shown.get(control)?.some((problem) => problem.code === code) ?? false;
  const typing = state.typing === null ? null : controlPathOf(state.typing);
  const shown = new Map<string, FormProblem[]>();
  for (const problem of state.problems) {
    const control = controlPathOf(problem.field);
    if (!state.attempted && (problem.code === "required" || !state.touched.has(control))) continue;
    if (control === typing && !wasShown(control, problem.code)) continue;
    shown.set(control, [...(shown.get(control) ?? []), problem]);
  }
  // A field whose problems stay the same keeps its list, and is not drawn again.
  for (const [control, problems] of shown) {
    const old = before?.shown.get(control);
    if (old && old.length === problems.length && old.every((problem, index) => problem.text === problems[index]?.text)) shown.set(control, old as FormProblem[]);
  }
  return { ...state, shown };
}

/** The errors shown now, in the order of the form. */
export function shownErrors(state: Pick<FormState, "shown">): FormProblem[] {
  return [...state.shown.values()].flat().filter(({ severity }) => severity === "error").sort((a, b) => byPlace(a.field, b.field));
}
