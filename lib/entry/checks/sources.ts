import { HANDLE_PATTERN } from "../../codebook/incident";
import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

/** What names or leads to a source; for a confidential one it must stay empty. */
const NAMING_FIELDS = ["title", "url", "archiveUrl", "via"] as const;
/** So many digits are a number somebody can be called at, not a handle. */
const DIGITS_OF_A_PHONE = /(?:\d[ .-]?){7}/;

/** Sources, and what points at them or at other records. knownRef: whether a ref exists, where the caller can tell; ownRef: of the record being edited. */
export function checkLinks(draft: ParsedDraft, knownRef: ((ref: string) => boolean) | undefined, ownRef: string | null): EntryProblem[] {
  return [...checkSources(draft), ...checkPositions(draft), ...checkRefs(draft, knownRef, ownRef)];
}

function checkSources({ sources }: ParsedDraft): EntryProblem[] {
  if (sources === undefined) return [];
  if (sources.length === 0) return [problem("sources", "no-sources")];
  const firstWithUrl = new Map<string, number>();
  return sources.flatMap((source, index) => {
    const path = `sources.${index}`;
    const problems: EntryProblem[] = [];
    if (source.kind === "confidential") {
      for (const field of NAMING_FIELDS) {
        if (source[field]) problems.push(problem(`${path}.${field}`, "confidential-handle-only"));
      }
      const { publisher } = source;
      if (publisher !== undefined && (!HANDLE_PATTERN.test(publisher) || DIGITS_OF_A_PHONE.test(publisher))) {
        problems.push(problem(`${path}.publisher`, "confidential-needs-a-handle"));
      }
    }
    const { url } = source;
    const earlier = url ? firstWithUrl.get(url) : undefined;
    if (earlier !== undefined) problems.push(problem(`${path}.url`, "repeated-source", { position: earlier + 1 }));
    else if (url) firstWithUrl.set(url, index);
    return problems;
  });
}

function checkPositions({ sources, attributions = [], relations = [] }: ParsedDraft): EntryProblem[] {
  if (sources === undefined) return [];
  const count = sources.length;
  const linked = [
    ...attributions.map(({ sourcePosition }, index) => ({ field: `attributions.${index}.sourcePosition`, sourcePosition })),
    ...relations.map(({ sourcePosition }, index) => ({ field: `relations.${index}.sourcePosition`, sourcePosition })),
  ];
  return linked.flatMap(({ field, sourcePosition }) => {
    if (sourcePosition === null || sourcePosition === undefined || sourcePosition < count) return [];
    return [problem(field, "source-position-out-of-range", { position: sourcePosition + 1, sources: count })];
  });
}

function checkRefs({ relations = [], duplicateOf }: ParsedDraft, knownRef: ((ref: string) => boolean) | undefined, ownRef: string | null): EntryProblem[] {
  const named = [...relations.map(({ ref }, index) => ({ field: `relations.${index}.ref`, ref })), { field: "duplicateOf", ref: duplicateOf }];
  const problems = named.flatMap(({ field, ref }) => {
    if (ref === null || ref === undefined) return [];
    if (ref === ownRef) return [problem(field, "links-to-itself")];
    return knownRef && !knownRef(ref) ? [problem(field, "no-such-record", { ref })] : [];
  });
  const seen = new Set<string>();
  relations.forEach(({ type, ref }, index) => {
    const key = `${type} ${ref}`;
    if (type !== undefined && ref !== undefined && seen.has(key)) problems.push(problem(`relations.${index}.ref`, "repeated-value", { value: ref }));
    seen.add(key);
  });
  return problems;
}
