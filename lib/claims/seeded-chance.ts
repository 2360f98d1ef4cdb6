import { seededRng } from "../analysis/rng";
import type { Chance } from "./chance";

/** Fixed and stored with every result: whoever repeats an analysis gets the same draws. */
export const BASE_SEED = 20210815;
export const DRAWS = 9_999;
/** For a p whose Monte-Carlo interval holds the limit that it is compared with. */
export const MORE_DRAWS = 99_999;

/**
 * Chance for the named tests, all from one base seed: each test has its own seed, made from the base and the name, so that
 * adding or leaving out a test changes no other.
 */
export function seededChance(seed: number, draws: number, onDraws?: Chance["onDraws"]): Chance {
  return {
    draws,
    rng: (test) => {
      const own = seedOf(seed, test);
      return { ...seededRng(own), seed: own };
    },
    ...(onDraws === undefined ? {} : { onDraws }),
  };
}

/** A whole number 0 … 2^32 - 1 from base seed and name, by 32-bit FNV-1a over both. */
export function seedOf(seed: number, test: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${test}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
