import type { OnDraws } from "../../analysis/draw-loop";
import type { Rng } from "../../analysis/rng";
import type { Chance } from "../chance";

export type Drawing = { readonly rng: Rng & { readonly seed: number }; readonly draws: number; readonly onDraws?: OnDraws };

/** The draws of one named test in the form that the statistics take, with the listener that follows or ends them. */
export function drawing(chance: Chance, test: string): Drawing {
  const tell = chance.onDraws;
  const basic = { rng: chance.rng(test), draws: chance.draws };
  return tell === undefined ? basic : { ...basic, onDraws: (done, of) => tell(test, done, of) };
}
