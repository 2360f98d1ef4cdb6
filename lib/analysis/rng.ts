import { AnalysisInputError } from "./analysis-input-error";
import { requireFinite } from "./input-checks";

/**
 * Where does chance come from, so that everybody who repeats an analysis gets the same draws?
 *
 * xoshiro128** 1.1 (the scrambler reads s[1]; version 1.0, still found in libraries, read s[0]), seeded by splitmix32.
 * Period 2^128 - 1. Not for secrets. An `Rng` is always an argument and never has a default: chance is a choice of the
 * caller, and the seed belongs to the result.
 *
 * Blackman & Vigna 2021, ACM TOMS 47, doi:10.1145/3460772. A few nanoseconds a draw.
 */
export type Rng = {
  /** The seed it was made from; null when made from a raw state (tests of published vectors). */
  readonly seed: number | null;
  /** The next 32 bits, 0 … 2^32 - 1. */
  nextU32(): number;
  /** A whole number 0 … n - 1, each exactly as likely as the others. n from 1 to 2^32. */
  below(n: number): number;
  /** Puts the array in random order, in place, every order equally likely (Fisher-Yates from the end). */
  shuffle<A extends MutableNumbers>(array: A): A;
};

export type MutableNumbers = { readonly length: number; [index: number]: number };
export type RngState = readonly [number, number, number, number];

const TWO_32 = 4294967296;

/** An Rng from one whole number 0 … 2^32 - 1. Throws `bad-seed` for anything else. */
export function seededRng(seed: number): Rng {
  return makeRng(seedWords(seed), seed);
}

/** An Rng from the four 32-bit words of its state, not all 0. For published test vectors. */
export function rngFromState(state: RngState): Rng {
  requireFinite({ state });
  state.forEach((word, index) => requireU32("state", word, index));
  if (state.every((word) => word === 0)) {
    throw new AnalysisInputError("bad-seed", { field: "state", value: state.join(", ") }, "it must not be all 0");
  }
  return makeRng(state, null);
}

/** The four words that a seed becomes, by splitmix32. */
export function seedWords(seed: number): RngState {
  requireFinite({ seed });
  requireU32("seed", seed);
  let a = seed | 0;
  const next = (): number => {
    a = (a + 0x9e3779b9) | 0;
    let z = a;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

function makeRng(words: RngState, seed: number | null): Rng {
  // Typed, so that words of 32 bits stay machine integers in every engine.
  const state = Int32Array.from(words, (word) => word | 0);

  function nextU32(): number {
    const s1 = state[1] as number;
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const s2 = (state[2] as number) ^ (state[0] as number);
    const s3 = (state[3] as number) ^ s1;
    state[1] = s1 ^ s2;
    state[0] = (state[0] as number) ^ s3;
    state[2] = s2 ^ (s1 << 9);
    state[3] = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  /** n from 1 to 2^32 - 1, unsigned: the remainders are then integer divisions, several times as fast as the others. */
  function belowU32(n: number): number {
    // Draws from the incomplete last block, 2^32 mod n of them, are thrown away: a plain remainder would favour small numbers.
    const limit = 0xffffffff - (((-n >>> 0) % n) >>> 0);
    let u = nextU32();
    while (u > limit) u = nextU32();
    return ((u >>> 0) % n) >>> 0;
  }

  function below(n: number): number {
    if (!Number.isSafeInteger(n) || n < 1 || n > TWO_32) {
      throw new AnalysisInputError("bad-parameter", { field: "n", value: n }, "it must be a whole number from 1 to 2^32");
    }
    return n === TWO_32 ? nextU32() : belowU32(n >>> 0);
  }

  // Of the largest n shuffled so far: a test shuffles one array thousands of times, and the remainder is the dearer half of a draw.
  let limits = new Uint32Array(0);

  /** The same draws as below, with the limits looked up. */
  function shuffleIntegers(array: Int32Array): void {
    if (limits.length <= array.length) limits = Uint32Array.from({ length: array.length + 1 }, (_, n) => (n === 0 ? 0 : 0xffffffff - (((-n >>> 0) % n) >>> 0)));
    for (let i = array.length - 1; i > 0; i--) {
      const n = (i + 1) >>> 0;
      const limit = limits[n] as number;
      let u = nextU32();
      while (u > limit) u = nextU32();
      const j = ((u >>> 0) % n) >>> 0;
      const kept = array[i] as number;
      array[i] = array[j] as number;
      array[j] = kept;
    }
  }

  function shuffle<A extends MutableNumbers>(array: A): A {
    if (array instanceof Int32Array) {
      shuffleIntegers(array);
      return array;
    }
    for (let i = array.length - 1; i > 0; i--) {
      const j = belowU32((i + 1) >>> 0);
      const kept = array[i] as number;
      array[i] = array[j] as number;
      array[j] = kept;
    }
    return array;
  }

  return { seed, nextU32, below, shuffle };
}

function requireU32(field: string, value: number, index?: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= TWO_32) {
    const fault = index === undefined ? { field, value } : { field, index, value };
    throw new AnalysisInputError("bad-seed", fault, "it must be a whole number from 0 to 4294967295");
  }
}
