/**
 * How likely is a value up to x, and which value has probability p below it? The building blocks of every interval.
 *
 * Arguments come as in R: the probability or value first, then the parameters; gamma takes (shape, rate).
 * Every function throws `not-finite` for a NaN or infinite argument and `bad-parameter` for a probability outside
 * [0, 1] or a shape, rate or number of degrees of freedom that is not above 0. Values outside the support have
 * probability 0 or 1. Relative error at most 1e-8 (tested against mpmath over the ranges counts here can take).
 *
 * Two packages, because neither alone is right: stdlib's incomplete gamma is off by up to 2.5% for shapes above about
 * 200 near the mean, and jStat's incomplete beta carries seven digits only. So beta, t and normal come from stdlib and
 * gamma from jStat. Statistics import the one distribution they need, so that a page that shows a Wilson interval does
 * not carry all of them to the browser. Cost: microseconds (normal quantile) to about 0.2 ms (beta quantile).
 *
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, 1994-95.
 */
export { betaCdf, betaInv, type Tail } from "./beta-distribution";
export { chi2Cdf, gammaCdf, gammaInv } from "./gamma-distribution";
export { normCdf, normInv, twoSidedZ } from "./normal-distribution";
export { tCdf, tInv } from "./t-distribution";
