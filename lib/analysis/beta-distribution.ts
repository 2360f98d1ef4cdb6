import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import { requireProbability, requireShapes } from "./distribution-checks";
import { requireFinite } from "./input-checks";

export type Tail = "lower" | "upper";

/** P(X <= x) of Beta(a, b), or P(X > x) for the upper tail, which keeps its digits where 1 - lower would lose them. */
export function betaCdf(x: number, a: number, b: number, tail: Tail = "lower"): number {
  requireFinite({ x, a, b });
  requireShapes({ a, b });
  if (x <= 0) return tail === "lower" ? 0 : 1;
  if (x >= 1) return tail === "lower" ? 1 : 0;
  return betainc(x, a, b, true, tail === "upper");
}

/** The value below which Beta(a, b) has probability p. */
export function betaInv(p: number, a: number, b: number): number {
  requireFinite({ p, a, b });
  requireShapes({ a, b });
  requireProbability(p);
  return betaincinv(p, a, b);
}
