import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { useState } from "react";
import { FilterStateProvider } from "../../../components/filters/filter-context";
import { linkedData } from "../../../components/linked/linked-data";
import { defaultFilter } from "../../../lib/read/filter";
import type { Filter } from "../../../lib/read/filter";
import type { FilterProblem } from "../../../lib/read/parse-filter";
import charts from "../../../app/messages/en/charts.json";
import exportWords from "../../../app/messages/en/export.json";
import filters from "../../../app/messages/en/filters.json";
import shell from "../../../app/messages/en/shell.json";
import { columnsOf, day, plainRecord } from "../../unit/read/plain-record";
import "../browser-gaps";

/** Invented: five ISKP attacks, two of them on worshippers and one elsewhere; an attack by nobody known; two operations; an aggregate. */
const columns = columnsOf([
  plainRecord({ targetType: "worship-place" }),
  plainRecord({ targetType: "worship-place", province: "AF06" }),
  plainRecord({ targetType: "government" }),
  plainRecord({ targetType: "government", dateStart: day("2022-05-01"), dateEnd: day("2022-05-01") }),
  plainRecord({ targetType: "health", province: "AF32" }),
  plainRecord({ targetType: "worship-place", assessedActor: "unidentified" }),
  plainRecord({ kind: "operation", assessedActor: "taliban", announcedAgainst: "iskp" }),
  plainRecord({ kind: "operation", assessedActor: "taliban", announcedAgainst: "criminals", dateStart: day("2023-01-09"), dateEnd: day("2023-01-09") }),
  plainRecord({ kind: "operation", assessedActor: "taliban", unit: "aggregate", eventsCovered: null }),
]);

function WithFilters({ start, problems, onApply, children }: { readonly start: Partial<Filter>; readonly problems: readonly FilterProblem[]; readonly onApply: (next: Filter) => void; readonly children: ReactElement }) {
  const [filter, setFilter] = useState<Filter>({ ...defaultFilter(columns.datasets), ...start });
  const { views, description } = linkedData(columns, filter);
  const apply = (next: Filter) => {
    onApply(next);
    setFilter(next);
  };
  return (
    <FilterStateProvider value={{ filter, views, description, datasets: columns.datasets, problems, path: "/", keep: {}, apply, countOf: () => null, waiting: false }}>{children}</FilterStateProvider>
  );
}

/** Renders a part of the filter bar over nine invented records; `onApply` hears every filter it sets. */
export function renderWithFilters(part: ReactElement, { start = {}, problems = [], onApply = () => undefined }: { readonly start?: Partial<Filter>; readonly problems?: readonly FilterProblem[]; readonly onApply?: (next: Filter) => void } = {}) {
  return render(
    <NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ shell, filters, charts, export: exportWords }}>
      <WithFilters start={start} problems={problems} onApply={onApply}>{part}</WithFilters>
    </NextIntlClientProvider>,
  );
}
