import type { CodeOf } from "../codebook/lists";
import { codeLists } from "./columns";
import type { ClashMode } from "./filter-keys";

/** A number for each kind of record. Clashes stand apart unless the filter counts them as attacks or operations. */
export type KindCounts = { attacks: number; operations: number; clashes: number; other: number };

/** The fields of KindCounts in the order in which the kinds are numbered while counting. */
export const kindCountNames = ["attacks", "operations", "clashes", "other"] as const satisfies readonly (keyof KindCounts)[];

export const COUNTED_AS_ATTACK = 0;
const countedAs: Record<CodeOf<"kind">, number> = { attack: 0, operation: 1, clash: 2, other: 3 };

const numbersOf: Readonly<Record<ClashMode, Uint8Array>> = { attacks: numbersFor(0), operations: numbersFor(1), out: numbersFor(2) };

function numbersFor(clashNumber: number): Uint8Array {
  const numbers = new Uint8Array(256).fill(countedAs.other);
  codeLists.kind.forEach((kind, position) => {
    numbers[position] = kind === "clash" ? clashNumber : countedAs[kind];
  });
  return numbers;
}

/** Under which number is a record counted, by its kind's position in the codebook? */
export function kindNumbers(clash: ClashMode): Uint8Array {
  return numbersOf[clash];
}

export function noKinds(): KindCounts {
  return { attacks: 0, operations: 0, clashes: 0, other: 0 };
}

/** From numbers in the order of `kindCountNames`. */
export function kindsOf(numbers: Uint32Array): KindCounts {
  const [attacks = 0, operations = 0, clashes = 0, other = 0] = numbers;
  return { attacks, operations, clashes, other };
}

export function totalOf(counts: KindCounts): number {
  return counts.attacks + counts.operations + counts.clashes + counts.other;
}
