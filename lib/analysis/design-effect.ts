import { type Finding, found, undefinedFinding } from "./finding";
import { requireAtMost, requireCounts, requireSameLength } from "./input-checks";

export type DesignEffect = {
  /** Σx/Σn. */
  readonly share: number;
  /** Standard error of the share when clusters, not events, are the independent units. */
  readonly se: number;
  /** se² over the variance of as many independent events. Below 1 if clusters are more alike than chance makes them. */
  readonly deff: number;
  /** Clusters with at least one event. */
  readonly clusters: number;
};

/**
 * Events come in waves: how many times wider is the uncertainty of a share than independent events would make it?
 *
 * Inputs: parallel counts, one a cluster (a month; an event when shares of deaths are at stake): `x` of the kind among
 * `n`. Clusters with n = 0 are dropped.
 * Assumes clusters independent of each other; with fewer than about ten the answer is itself rough. Callers pass
 * max(1, deff) to `shareInterval`: a value below 1 is no licence for a narrower interval.
 *
 * Result: share, standard error, deff, number of clusters. Non-answers: fewer than two clusters `too-few`; a share of
 * 0 or 1 `constant-input` (n of both: clusters with events). Throws `negative-count`, `non-integer-count`,
 * `bad-count`, `length-mismatch`, `not-finite`.
 *
 * Rao & Scott 1992, doi:10.2307/2532311. O(clusters).
 */
export function designEffect(x: readonly number[], n: readonly number[]): Finding<DesignEffect> {
  requireCounts({ x, n });
  n.forEach((whole, index) => {
    if (index < x.length) requireAtMost("x", x[index] as number, `n[${index}]`, whole, index);
  });
  requireSameLength({ x, n });

  const used = n.flatMap((whole, index) => (whole > 0 ? [{ part: x[index] as number, whole }] : []));
  const clusters = used.length;
  if (clusters < 2) return undefinedFinding("too-few", clusters);
  const total = used.reduce((sum, { whole }) => sum + whole, 0);
  const yes = used.reduce((sum, { part }) => sum + part, 0);
  if (yes === 0 || yes === total) return undefinedFinding("constant-input", clusters);

  const share = yes / total;
  const squares = used.reduce((sum, { part, whole }) => sum + (part - share * whole) ** 2, 0);
  const variance = ((clusters / (clusters - 1)) * squares) / total ** 2;
  return found<DesignEffect>({ share, se: Math.sqrt(variance), deff: variance / ((share * (1 - share)) / total), clusters });
}
