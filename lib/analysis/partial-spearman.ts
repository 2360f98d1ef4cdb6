import { enumerateArrangements, enumerateDigits } from "./arrangements";
import { type OnDraws, repeatDraws } from "./draw-loop";
import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireFinite, requireOpenUnit, requireSameLength } from "./input-checks";
import { moranSpectrum } from "./moran-spectrum";
import { twoSidedZ } from "./normal-distribution";
import { DEFAULT_DRAWS, type PermutationTest, requireDraws, TailCounter } from "./permutation-tails";
import { midRanks } from "./ranks";
import { dot, NOTHING_LEFT, residualSpace } from "./residual-space";
import type { Rng } from "./rng";

/** Which random maps to compare with. `permutation` is Freedman and Lane's; `moranSpectral` also keeps smoothness. */
export type RankNull =
  | ({ readonly null: "permutation" } & RankDraws)
  | ({
      readonly null: "moranSpectral";
      /** Neighbour lists, 0-based, one an area. */
      readonly neighbours: readonly (readonly number[])[];
    } & RankDraws);

/** `onDraws` follows or ends a long run. */
type RankDraws = { readonly rng: Rng; readonly draws?: number; readonly onDraws?: OnDraws };

export type PartialSpearmanOptions = { readonly conf?: number; readonly test?: RankNull };

export type PartialSpearman = {
  readonly n: number;
  /** How many controls were used. */
  readonly controls: number;
  readonly rho: number;
  /** Null if n - 3 - controls is 0 or less, or |rho| is 1. */
  readonly ci: Interval | null;
  /** Indices of controls that do not vary: they could not be controlled for. */
  readonly droppedControls: readonly number[];
  /** Indices of controls that the earlier ones already determine: controlled for, but not counted. */
  readonly redundantControls: readonly number[];
  /** Null unless a test was asked for. */
  readonly test: (PermutationTest & { readonly null: RankNull["null"] }) | null;
};

/**
 * Do areas with more of one thing have more of the other, in rank order, beyond what the controls explain?
 *
 * Inputs: `x` and `y`, one value an area (counts or rates); `controls`, any number of such columns (population, other
 * incidents). Ranks with ties shared; rho is the correlation of what is left of rank x and rank y after regression on
 * the ranks of the controls. The null `permutation` shuffles what is left of y (and projects on the controls again);
 * `moranSpectral` flips the signs of its map patterns, so that random maps are as smooth as the real one. Show the
 * larger of the two p: either alone finds links too often between maps that share only smoothness.
 * Ranks take out what a control does in a straight line of ranks: where it drives both very strongly (correlations of
 * about 0.95), `permutation` finds a link that is not there in 9 to 10% of cases at 5%; and between two very smooth maps
 * even the larger of the two p does in about 9% (docs/benchmarks/calibration.md).
 * The interval is approximate where many values are tied (areas without events), and covers chance only. Areas nobody
 * searched count as zero in both and lift rho: give it also over the areas with any record.
 *
 * Result: see `PartialSpearman`. Non-answers: fewer than three areas `too-few`; nothing left of x or y
 * `constant-input` (n: areas). A draw of which nothing is left counts as correlation 0. Throws `not-finite`,
 * `length-mismatch`, `bad-parameter`.
 *
 * Spearman 1904, doi:10.2307/1412159; Bonett & Wright 2000, doi:10.1007/BF02294183 (interval); Freedman & Lane 1983,
 * doi:10.1080/07350015.1983.10509354; Wagner & Dray 2015, doi:10.1111/2041-210X.12407.
 * O(n log n); a test O(draws · n · (1 + controls)): 34 areas, 2 controls, 9,999 draws in about 20 ms.
 */
export function partialSpearman(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[] = [],
  { conf = 0.95, test }: PartialSpearmanOptions = {},
): Finding<PartialSpearman> {
  const named = Object.fromEntries(controls.map((column, index) => [`controls[${index}]`, column]));
  requireFinite({ x, y, ...named, conf });
  requireOpenUnit("conf", conf);
  if (test !== undefined) requireDraws(test.draws ?? DEFAULT_DRAWS);
  requireSameLength({ x, y, ...named, ...(test?.null === "moranSpectral" ? { neighbours: test.neighbours } : {}) });
  const n = x.length;
  if (n < 3) return undefinedFinding("too-few", n);

  const space = residualSpace(controls.map(midRanks));
  const used = space.basis.length;
  const left = (values: readonly number[]) => {
    const ranks = midRanks(values);
    const residual = space.residual(ranks);
    const squares = dot(residual, residual);
    // n(n² - 1)/12 is the sum of squares of untied ranks: what "nothing left" is measured against.
    return squares <= (NOTHING_LEFT * (n * (n * n - 1))) / 12 ? null : { residual, length: Math.sqrt(squares) };
  };
  const ofX = left(x);
  const ofY = left(y);
  if (ofX === null || ofY === null) return undefinedFinding("constant-input", n);

  const rho = snapToOne(dot(ofX.residual, ofY.residual) / (ofX.length * ofY.length));
  const unitX = ofX.residual.map((value) => value / ofX.length);
  return found<PartialSpearman>({
    n,
    controls: used,
    rho,
    ci: spearmanInterval(rho, n - 3 - used, conf),
    droppedControls: space.constant,
    redundantControls: space.redundant,
    test:
      test === undefined
        ? null
        : {
            ...(test.null === "permutation"
              ? freedmanLane(rho, unitX, ofY.residual, space.basis, test)
              : spectralSigns(rho, unitX, ofY.residual, space.basis, test)),
            null: test.null,
          },
  });
}

/** The plain rank correlation of two columns, with its interval and no test: `partialSpearman` without controls. */
export function spearman(x: readonly number[], y: readonly number[], conf = 0.95): Finding<PartialSpearman> {
  return partialSpearman(x, y, [], { conf });
}

/** Equal orders give exactly 1: rounding would leave 0.9999999999999998, or a little above 1. */
function snapToOne(rho: number): number {
  return 1 - Math.abs(rho) < 1e-12 ? Math.sign(rho) : rho;
}

function spearmanInterval(rho: number, freedom: number, conf: number): Interval | null {
  if (freedom <= 0 || Math.abs(rho) === 1) return null;
  const half = twoSidedZ(1 - conf) * Math.sqrt((1 + (rho * rho) / 2) / freedom);
  const centre = Math.atanh(rho);
  return [Math.tanh(centre - half), Math.tanh(centre + half)];
}

function freedmanLane(
  rho: number,
  unitX: Float64Array,
  residualY: Float64Array,
  basis: readonly Float64Array[],
  { rng, draws = DEFAULT_DRAWS, onDraws }: RankDraws,
): PermutationTest {
  const tails = new TailCounter(rho);
  const shuffled = residualY.slice();
  const squares = dot(residualY, residualY);
  const visit = (): void => {
    // x is at right angles to the controls already, so only the length of the shuffled y needs the projection.
    let left = squares;
    for (const direction of basis) left -= dot(shuffled, direction) ** 2;
    tails.add(correlation(dot(shuffled, unitX), left, squares));
  };
  const enumerated = enumerateArrangements([shuffled], visit, onDraws);
  if (enumerated === null) {
    repeatDraws(draws, onDraws, () => {
      rng.shuffle(shuffled);
      visit();
    });
  }
  return tails.test(rng.seed, enumerated);
}

function spectralSigns(
  rho: number,
  unitX: Float64Array,
  residualY: Float64Array,
  basis: readonly Float64Array[],
  { rng, draws = DEFAULT_DRAWS, onDraws, neighbours }: RankDraws & { readonly neighbours: readonly (readonly number[])[] },
): PermutationTest {
  const patterns = moranSpectrum(neighbours);
  const amounts = patterns.map((pattern) => dot(pattern, residualY));
  // One row for x and one a control: what each pattern, at its amount in y, adds to the product with that vector.
  const parts = [unitX, ...basis].map((vector) =>
    Float64Array.from(patterns, (pattern, k) => (amounts[k] as number) * dot(pattern, vector)),
  );
  const squares = dot(amounts, amounts);
  const tails = new TailCounter(rho);
  const signs = new Float64Array(patterns.length);
  const visit = (): void => {
    let left = squares;
    for (let row = 1; row < parts.length; row++) left -= dot(signs, parts[row] as Float64Array) ** 2;
    tails.add(correlation(dot(signs, parts[0] as Float64Array), left, squares));
  };
  const bitsOf = new Int32Array(patterns.length);
  const enumerated = enumerateDigits(bitsOf, 2, () => {
    for (let k = 0; k < signs.length; k++) signs[k] = bitsOf[k] === 1 ? 1 : -1;
    visit();
  }, onDraws);
  if (enumerated === null) repeatDraws(draws, onDraws, () => {
    let bits = 0;
    for (let k = 0; k < signs.length; k++) {
      if (k % 32 === 0) bits = rng.nextU32();
      signs[k] = (bits & 1) === 1 ? 1 : -1;
      bits >>>= 1;
    }
    visit();
  });
  return tails.test(rng.seed, enumerated);
}

function correlation(product: number, left: number, squares: number): number {
  return left <= NOTHING_LEFT * squares ? 0 : product / Math.sqrt(left);
}
