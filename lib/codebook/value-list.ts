/** One allowed value of a coded field: what it is called, what it means, how to decide, and what others call it. */
export type CodedValue = {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  /** How to decide at the border to another value. */
  readonly guidance?: string;
  /** Nearest value in the Global Terrorism Database codebook (START). */
  readonly gtd?: string;
  /** Nearest value in the UCDP GED codebook. */
  readonly ucdp?: string;
  /** Nearest value in the ACLED codebook. */
  readonly acled?: string;
};

/** The codes of a list as a non-empty tuple type, for z.enum and exhaustive maps. */
export function codesOf<const T extends readonly CodedValue[]>(list: T): { [I in keyof T]: T[I]["code"] } {
  return list.map((value) => value.code) as unknown as { [I in keyof T]: T[I]["code"] };
}

/** The label of a code; the code itself when the list does not hold it, so that an unknown code is seen and not hidden. */
export function labelOf(list: readonly CodedValue[], code: string): string {
  return list.find((value) => value.code === code)?.label ?? code;
}
