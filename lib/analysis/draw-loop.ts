/** Told between blocks of draws: how many arrangements have been drawn, of how many. It may throw to end the run. */
export type OnDraws = (done: number, of: number) => void;

/**
 * Thrown by an `OnDraws` that wants no more: the reader went away, or pressed *cancel*. A statistic neither catches nor
 * makes it, and leaves nothing behind: a cancelled run has no result, not half of one.
 */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor(readonly done: number, readonly of: number) {
    super(`cancelled after ${done} of ${of} draws`);
  }
}

/** Draws between two calls: about a hundredth of a second of the dearest test, so that cancelling feels immediate. */
export const DRAWS_A_BLOCK = 500;

/**
 * Runs `draw` this many times, and says so after each block and at the end. The draws themselves are the same with and
 * without a listener, so a result does not depend on whether anybody watched.
 */
export function repeatDraws(draws: number, onDraws: OnDraws | undefined, draw: () => void): void {
  if (onDraws === undefined) {
    for (let done = 0; done < draws; done++) draw();
    return;
  }
  for (let done = 0; done < draws; ) {
    const end = Math.min(draws, done + DRAWS_A_BLOCK);
    for (; done < end; done++) draw();
    onDraws(done, draws);
  }
}
