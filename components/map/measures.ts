/**
 * What the province map can be coloured by, and the fixed bins of each measure. Bins never follow the data, so that maps of
 * two periods can be compared. The legend is drawn from these objects and so is every fill: they cannot disagree.
 */

export const measures = ["attacks", "operations", "both", "killed", "rate"] as const;
export type Measure = (typeof measures)[number];

export function isMeasure(text: string): text is Measure {
  return (measures as readonly string[]).includes(text);
}

export type Bin = {
  /** Lowest value of the bin, inclusive. */
  readonly from: number;
  /** First value above the bin, exclusive; null for the open last bin. */
  readonly below: number | null;
  /** Name of the colour token without its dashes. */
  readonly token: string;
};

/** A measure with one number a province. `counts`: whole numbers, labels name the last value; `rates`: labels name the border. */
export type Scale = { readonly kind: "counts" | "rates"; readonly bins: readonly Bin[]; readonly dark: number };

const binsFrom = (starts: readonly number[], ramp: string): Bin[] =>
  starts.map((from, index) => ({ from, below: starts[index + 1] ?? null, token: `${ramp}-${index + 1}` }));

const recordStarts = [1, 3, 6, 11, 21] as const;
/** Deaths come in larger numbers than records. */
const deathStarts = [1, 11, 31, 101, 301] as const;
/** Attacks per 100,000 people and year, smoothed. */
const rateStarts = [0, 0.02, 0.05, 0.1, 0.2] as const;

/** From this bin on (0-based) text on the fill is light in the light theme, dark in the dark theme. */
const FIRST_STRONG_BIN = 3;

export const scales: Readonly<Record<Exclude<Measure, "both">, Scale>> = {
  attacks: { kind: "counts", bins: binsFrom(recordStarts, "attack"), dark: FIRST_STRONG_BIN },
  operations: { kind: "counts", bins: binsFrom(recordStarts, "operation"), dark: FIRST_STRONG_BIN },
  killed: { kind: "counts", bins: binsFrom(deathStarts, "killed"), dark: FIRST_STRONG_BIN },
  rate: { kind: "rates", bins: binsFrom(rateStarts, "attack"), dark: FIRST_STRONG_BIN },
};

/** Index of the bin that holds the value; -1 below the first bin. */
export function binOf(scale: Scale, value: number): number {
  return scale.bins.findLastIndex((bin) => value >= bin.from);
}

const EN_DASH = "–";

/** *1–2*, *21+*; a rate's bin by where it begins: *<0.02*, *0.02+*, *0.2+*. */
export function binLabel(scale: Scale, index: number): string {
  const bin = scale.bins[index];
  if (bin === undefined) return "";
  if (bin.below === null) return `${bin.from}+`;
  if (scale.kind === "rates") return bin.from === 0 ? `<${bin.below}` : `${bin.from}+`;
  const last = bin.below - 1;
  return last === bin.from ? String(bin.from) : `${bin.from}${EN_DASH}${last}`;
}

/** Classes of the two-way map: none, few, many. */
export const twoWayStarts = [0, 1, 5] as const;
export type TwoWayClass = { readonly attacks: 0 | 1 | 2; readonly operations: 0 | 1 | 2 };

function stepOf(value: number): 0 | 1 | 2 {
  return value >= twoWayStarts[2] ? 2 : value >= twoWayStarts[1] ? 1 : 0;
}

export function twoWayClass(attacks: number, operations: number): TwoWayClass {
  return { attacks: stepOf(attacks), operations: stepOf(operations) };
}

/** Colour token of a two-way class: rows attacks, columns operations. */
export function twoWayToken(of: TwoWayClass): string {
  return `two-way-${of.attacks}${of.operations}`;
}

/** *0*, *1–4*, *5+*. */
export function twoWayLabel(step: 0 | 1 | 2): string {
  return ["0", `1${EN_DASH}4`, "5+"][step] ?? "";
}
