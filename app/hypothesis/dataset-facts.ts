import type { DatasetFacts } from "@/components/claims/page/finding-view";
import { applyReading, primaryReading } from "@/lib/claims/primary";
import type { World } from "@/lib/claims/world";
import { provinceCodes } from "@/lib/codebook/provinces";

/** What must be known of a dataset beside every number computed from it, under the primary reading. */
export function datasetFacts(world: World): DatasetFacts {
  const { dataset, records } = world;
  const reading = primaryReading(world);
  const selection = applyReading(world, reading);
  const part = (of: readonly { readonly partisanOnly: boolean }[]) => ({ only: of.filter((record) => record.partisanOnly).length, of: of.length });
  return {
    code: dataset.code, title: dataset.title, effort: dataset.effort, coverageTo: dataset.coverageTo, from: reading.from, knownCoverage: dataset.knownCoverage,
    total: records.length, silent: provinceCodes.length - selection.provincesWithRecords.length,
    partisan: { attacks: part(selection.attacks), operations: part(selection.operations) },
  };
}
