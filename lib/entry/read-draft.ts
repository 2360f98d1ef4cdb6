import type { IncidentDraft } from "../codebook/incident";
import type { IsoDay } from "../codebook/iso-day";
import { checkCounts } from "./checks/counts";
import { checkDates } from "./checks/dates";
import { checkPlace } from "./checks/place";
import { checkSensitivity } from "./checks/sensitivity";
import { checkLinks } from "./checks/sources";
import { checkWho } from "./checks/who";
import { parseFields } from "./parse-fields";
import type { SameFile } from "./parse-fields";
import { isPlainRecord } from "./plain-record";
import { isError, problem } from "./problem";
import type { EntryProblem } from "./problem";

export type ReadContext = {
  /** The calendar day in Kabul, see `kabulDay`. */
  readonly today: IsoDay;
  /** Whether a record with this ref exists; where the caller cannot tell, the store will. */
  readonly knownRefs?: (ref: string) => boolean;
  /** The ref of the record being edited, which cannot point at itself. */
  readonly ownRef?: string;
  /** For files: whether an id, which is no ref, names another row of the same file. Such links keep that id; the store resolves them. */
  readonly sameFile?: SameFile;
};

export type DraftRead =
  | { readonly kind: "draft"; readonly draft: IncidentDraft; readonly warnings: readonly EntryProblem[] }
  | { readonly kind: "rejected"; readonly problems: readonly EntryProblem[] };

/**
 * Turn untrusted input into a draft, or into every reason why not.
 *
 * input: an object with the codebook's entered fields, as JSON has them (numbers as numbers; a text where a number is expected is
 * reported as typed). Absent optional fields get the codebook's defaults, and an absent `dateEnd` the day of `dateStart` when the
 * precision is *day*. Texts are normalised (NFC, trimmed, no direction marks; empty is null).
 *
 * Nothing is dropped in silence: an unknown key is an error. On rejection all errors and warnings are returned at once, each under
 * the path of its field, in the order of the codebook's checks; a draft comes with its warnings.
 */
export function readDraft(input: unknown, context: ReadContext): DraftRead {
  if (!isPlainRecord(input)) return { kind: "rejected", problems: [problem("", "not-a-record")] };
  const { parsed, problems } = parseFields(input, context.sameFile);
  const knownRef = context.knownRefs;
  const isKnown = knownRef && ((ref: string) => context.sameFile?.(ref) === true || knownRef(ref));
  const found = [
    ...problems,
    ...checkDates(parsed, context.today),
    ...checkPlace(parsed),
    ...checkWho(parsed),
    ...checkCounts(parsed),
    ...checkLinks(parsed, isKnown, context.ownRef ?? null),
    ...checkSensitivity(parsed),
  ];
  if (found.some(isError)) return { kind: "rejected", problems: found };
  // Every field has been read by its own schema and none was refused, so nothing is absent.
  return { kind: "draft", draft: parsed as IncidentDraft, warnings: found };
}
