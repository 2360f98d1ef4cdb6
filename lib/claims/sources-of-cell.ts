import { partisanVoices } from "../codebook/values/sources";
import type { ProvinceCode } from "../codebook/provinces";
import type { EvidenceRecord } from "./evidence-record";
import { applyReading, isWordOfAlone, primaryReading } from "./primary";
import type { Reading, Variant } from "./reading";
import type { World } from "./world";

/**
 * Why the sources of a record are fewer than they look.
 * - `one-account`: one publisher, read through several carriers: repeated, not supported;
 * - `one-carrier`: several publishers, all known through one and the same carrier;
 * - `repeats`: all its publishers but one carry one of the others.
 */
export type CircularKind = "one-account" | "one-carrier" | "repeats";

/** Is what looks like several sources one? Null where it is not, and where there is one source that does not look like more. */
export function circularKind({ publishers, carriers, carriedBy }: Pick<EvidenceRecord, "publishers" | "carriers" | "carriedBy">): CircularKind | null {
  if (publishers.length === 1) return carriers.filter((carrier) => carrier !== publishers[0]).length > 1 ? "one-account" : null;
  if (publishers.length < 2) return null;
  const [first = null] = carriedBy;
  if (first !== null && carriedBy.every((carrier) => carrier === first)) return "one-carrier";
  const own = publishers.filter((publisher) => !carriers.includes(publisher));
  return own.length === 1 ? "repeats" : null;
}

/** Whose word a record rests on alone: its own party's, as announced or claimed. */
export type SourceCell = {
  /** Null: records without a known province. */
  readonly province: ProvinceCode | null;
  readonly class: "A" | "O";
  readonly records: number;
  /** Records known from one publisher and the actor's own voice: the party's word alone. */
  readonly oneWord: number;
  /** oneWord / records; null without a record. */
  readonly share: number | null;
  /** Records whose several sources are one. */
  readonly circular: number;
};

/**
 * How much of each cell (province and class) rests on one party's word, and how much on sources that are fewer than they
 * look? Cells with a record, provinces in their order, then those without a known province. reading: the primary one where absent.
 */
export function sourceCells(world: World, reading: Reading = primaryReading(world)): SourceCell[] {
  const { attacks, operations } = applyReading(world, reading);
  const cells = (["A", "O"] as const).flatMap((name) => {
    const records = name === "A" ? attacks : operations;
    const provinces = [...new Set(records.map(({ province }) => province))];
    return provinces.map((province) => sourceCell(name, province, records.filter((record) => record.province === province)));
  });
  return cells.sort((one, other) => Number(one.province === null) - Number(other.province === null) || (one.province ?? "").localeCompare(other.province ?? "", "en") || one.class.localeCompare(other.class));
}

/** The same for a whole class. */
export function sourceTotals(world: World, reading: Reading = primaryReading(world)): { readonly A: SourceCell; readonly O: SourceCell } {
  const { attacks, operations } = applyReading(world, reading);
  return { A: sourceCell("A", null, attacks), O: sourceCell("O", null, operations) };
}

function sourceCell(name: SourceCell["class"], province: ProvinceCode | null, records: readonly EvidenceRecord[]): SourceCell {
  const oneWord = records.filter(({ partisanOnly }) => partisanOnly).length;
  return {
    province, class: name, records: records.length, oneWord, share: records.length === 0 ? null : oneWord / records.length,
    circular: records.filter((record) => circularKind(record) !== null).length,
  };
}

/** Voices of which each is left out once: those with an interest of their own in what is told. */
const interested = ["taliban", "iskp", "opposition", "state-other"] as const satisfies readonly (typeof partisanVoices)[number]["code"][];

/**
 * Leave one voice out: the variants that take away, one after another, what each interested party tells; a record falls where
 * nobody else speaks of it. As far as the primary reading has such records. Named by party and never by publisher, since a
 * publisher may be confidential. They say whose word a result hangs on, where the required variant leaves out all at once.
 */
export function voiceVariants(world: World): Variant[] {
  const { attacks, operations } = applyReading(world, primaryReading(world));
  return interested
    .filter((code) => [...attacks, ...operations].some((record) => isWordOfAlone(record, code)))
    .map((code) => ({ id: `without-voice-${code}`, name: `without what is known from one voice alone: ${partisanVoices.find((voice) => voice.code === code)?.label ?? code}`, kind: "additional", reading: { withoutVoice: code } }));
}
