import type { Dataset } from "../../store/datasets";
import type { Recognition } from "../open-import";
import type { ImportChoices } from "./import-choices";

export type DatasetChosen =
  | { readonly kind: "chosen"; readonly dataset: Dataset; /** Will be made when the import is confirmed. */ readonly isNew: boolean }
  /** The file does not tell which dataset its rows belong to, and nobody said. */
  | { readonly kind: "needs-a-dataset" };

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);

/**
 * Each source and version is a dataset of its own: two releases of one list are never added up. Months of UCDP Candidate revise each other and
 * join one dataset a year; ACLED is one living set.
 */
function codeAndVersion({ format, version, dataset }: Recognition): { code: string; version: string | null } {
  const base = dataset?.code ?? "";
  if (version === null || format === "acled") return { code: base, version: format === "acled" ? null : version };
  if (format === "ucdp-candidate") {
    const year = version.split(".")[0] ?? version;
    return { code: slug(`${base}-${year}`), version: `${year}.x` };
  }
  return { code: slug(`${base}-${version}`), version };
}

/**
 * The dataset that the rows of a file join. One that is here already stays as it is described. ownDataset: what the rows of our own
 * formats name. at: ISO instant.
 */
export function datasetFor(recognition: Recognition, choices: ImportChoices, ownDataset: string | null, here: readonly Dataset[], at: string): DatasetChosen {
  const version = choices.version ?? recognition.version;
  const { code: proposed, version: datasetVersion } = codeAndVersion({ ...recognition, version });
  const code = choices.dataset ?? choices.mapping?.dataset ?? (proposed || slug(ownDataset ?? ""));
  if (code === "") return { kind: "needs-a-dataset" };
  const known = here.find((dataset) => dataset.code === code);
  if (known) return { kind: "chosen", dataset: known, isNew: false };
  const described = recognition.dataset;
  return {
    kind: "chosen",
    isNew: true,
    dataset: {
      code,
      title: choices.datasetTitle ?? described?.title ?? choices.mapping?.name ?? code,
      version: datasetVersion,
      publisher: described?.publisher ?? null,
      url: described?.url ?? null,
      citation: described?.citation ?? null,
      licence: choices.licence ?? described?.licence ?? "Not stated.",
      redistribution: choices.redistribution ?? described?.redistribution ?? "Not stated: ask whoever made it before passing rows on.",
      coverageFrom: null,
      coverageTo: null,
      effort: described?.effort ?? "unknown",
      knownCoverage: null,
      languages: described?.languages ?? null,
      knownGaps: described?.knownGaps ?? null,
      openForEntry: false,
      sortOrder: Math.max(0, ...here.map(({ sortOrder }) => sortOrder)) + 1,
      addedAt: at,
    },
  };
}
