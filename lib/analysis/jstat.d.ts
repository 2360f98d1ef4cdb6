// jStat ships no types. Only the two functions that distributions.ts calls are declared; gamma is (shape, scale).
declare module "jstat" {
  type Gamma = {
    cdf(x: number, shape: number, scale: number): number;
    inv(p: number, shape: number, scale: number): number;
  };
  const jstat: { readonly gamma: Gamma };
  export default jstat;
}
