import { comparisonFilter } from "@/app/compare/comparison-filter";
import { readDatasetPair } from "@/app/compare/dataset-pair";
import type { Columns } from "@/lib/read/columns";
import type { Filter } from "@/lib/read/filter";
import { parseFilter } from "@/lib/read/parse-filter";
import { invalidQuery, readOwnKeys } from "../query";
import type { OwnKey } from "../query";

type OwnKeys = Readonly<Record<string, OwnKey<unknown>>>;
type OwnValues<Keys extends OwnKeys> = ReturnType<typeof readOwnKeys<Keys>>["values"];

/** Two datasets, a filter for both and the route's own keys, or a problem that names everything that could not be taken. */
export async function readComparisonQuery<const Keys extends OwnKeys>(
  request: Request,
  { datasets }: Pick<Columns, "datasets">,
  keys: Keys,
): Promise<{ kind: "read"; codes: readonly [string, string]; filter: Filter; own: OwnValues<Keys> } | { kind: "refused"; answer: Response }> {
  const params = new URL(request.url).searchParams;
  const pair: OwnKey<readonly [string, string] | null> = { read: (value) => readDatasetPair(value, datasets), otherwise: null, required: datasets.map(({ code }) => code).join(", ") };
  const { filter, problems } = parseFilter(params, datasets, ["datasets", ...Object.keys(keys)]);
  const two = readOwnKeys(params, { datasets: pair });
  const own = readOwnKeys(params, keys);
  // Two datasets are asked for, so one by itself is no key here.
  const alone = params.has("dataset") ? [{ key: "dataset", value: null, reason: "unknown-key" }] : [];
  const all = [...alone, ...problems.filter(({ key }) => key !== "dataset"), ...two.problems, ...own.problems];
  if (all.length > 0 || two.values.datasets === null) return { kind: "refused", answer: await invalidQuery(all) };
  return { kind: "read", codes: two.values.datasets, filter: comparisonFilter(filter, params.has("attribution")), own: own.values };
}
