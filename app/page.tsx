import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { FORM_MARK } from "@/components/filters/PlainFilterForm";
import { tidyFormParams } from "@/components/filters/read-plain-form";
import type { PageParams } from "@/components/filters/read-plain-form";
import { ClaimsPanel } from "@/components/claims/ClaimsPanel";
import { WaitingRun } from "@/components/claims/page/WaitingRun";
import { linkedData } from "@/components/linked/linked-data";
import { hrefWith } from "@/components/linked/what-select-does";
import { parseFilter } from "@/lib/read/parse-filter";
import { loadColumns } from "@/lib/read/load";
import { lookAtRun, startRun, stopRun } from "./hypothesis/actions";
import { claimLines } from "./hypothesis/claim-lines";
import { datasetFacts } from "./hypothesis/dataset-facts";
import { loadRun, runFacts } from "./hypothesis/load-run";
import { Overview } from "./overview/Overview";
import { overviewKeys, overviewState } from "./overview/overview-keys";
import { provinceRates } from "./overview/province-rates";
import { YourSelection } from "./overview/YourSelection";
import { setting } from "./settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** The overview at one filter. What it shows without scripts is what it shows with them. */
export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const params = await searchParams;
  const columns = await loadColumns("public");
  const { datasets } = columns;
  if (params[FORM_MARK] !== undefined) {
    const tidy = tidyFormParams(params, FORM_MARK);
    redirect(hrefWith("/", parseFilter(tidy, datasets, overviewKeys).filter, datasets, ownParams(tidy)));
  }
  const { filter } = parseFilter(params, datasets, overviewKeys);
  const keep = ownParams(params);
  const { measure } = overviewState(keep["map"], keep["points"]);
  const server = linkedData(columns, filter);
  const lastDay = filter.to ?? datasets.find((dataset) => dataset.code === filter.dataset)?.coverageTo ?? server.description.to;
  const rates = measure === "rate" && lastDay !== null ? provinceRates(server.views, filter.from, lastDay) : null;
  const loaded = await loadRun(filter.dataset, 0);
  const run = loaded.kind === "ready" ? loaded.run : null;
  return (
    <Overview
      server={server}
      datasets={datasets}
      rates={rates === null ? null : [...rates]}
      page={{ publicUrl: setting("PUBLIC_URL"), tileUrl: setting("MAP_TILE_URL") }}
      claims={
        <ClaimsPanel
          lines={claimLines(run, columns)} dataset={loaded.kind === "no-dataset" || loaded.world === null ? null : datasetFacts(loaded.world)} run={run === null ? null : runFacts(run)} selection={<YourSelection />} publicUrl={setting("PUBLIC_URL")}
          waiting={loaded.kind === "waiting" ? <WaitingRun dataset={loaded.dataset} state={loaded.state} actions={{ look: lookAtRun, stop: stopRun, start: startRun }} /> : null}
        />
      }
    />
  );
}

/** The page's own keys as the address holds them. */
function ownParams(params: PageParams): Record<string, string> {
  return Object.fromEntries(overviewKeys.flatMap((key) => (typeof params[key] === "string" && params[key] !== "" ? [[key, params[key]] as const] : [])));
}
