import fc from "fast-check";

/** The same examples every time; FC_SEED=<number> and FC_RUNS=<number> look for others. */
fc.configureGlobal({
  seed: Number(process.env["FC_SEED"] ?? 20310304),
  ...(process.env["FC_RUNS"] === undefined ? {} : { numRuns: Number(process.env["FC_RUNS"]) }),
});
