import { useTranslations } from "next-intl";
import { setAsideReasons } from "@/lib/read/select";
import type { FilterDescription } from "../linked/linked-data";
import { valueLabel } from "../record/record-words";
import { EmptyState } from "../ui/EmptyState";
import { formatCount } from "../ui/format";
import { LinkButton } from "../ui/LinkButton";
import type { Filter } from "@/lib/read/filter";
import { tableHref } from "./table-state";
import type { TableState } from "./table-state";

export type NothingListedProps = {
  readonly filter: Filter;
  readonly description: FilterDescription;
  readonly state: TableState;
  readonly query: string;
  readonly queryWithoutWords: string;
  readonly queryAnyAttribution: string;
};

/** No record in this tab: why, and the ways back. */
export function NothingListed({ filter, description, state, query, queryWithoutWords, queryAnyAttribution }: NothingListedProps) {
  const t = useTranslations("table.empty");
  const { total, setAside, reasons, changed } = description;
  const attribution = reasons.attribution > 0 && filter.attribution !== "any" ? filter.attribution : null;
  const otherReasons = setAsideReasons.some((reason) => reason !== "attribution" && reasons[reason] > 0);
  return (
    <EmptyState
      title={total === 0 ? t("none") : t(`title.${state.tab}`, { total: formatCount(total) })}
      actions={
        <>
          {state.tab === "counted" && setAside > 0 ? <LinkButton href={tableHref(query, state, { tab: "set-aside" })}>{t("seeAside")}</LinkButton> : null}
          {state.tab === "counted" && attribution !== null ? <LinkButton href={tableHref(queryAnyAttribution, state, { page: 1 })}>{t("any")}</LinkButton> : null}
          {filter.q === "" ? null : <LinkButton href={tableHref(queryWithoutWords, state, { page: 1 })}>{t("clearSearch")}</LinkButton>}
          {changed.length > 0 ? <LinkButton href={tableHref("", state, { page: 1 })}>{t("clear")}</LinkButton> : null}
          {total === 0 ? <LinkButton href="/incidents/new">{t("enter")}</LinkButton> : null}
        </>
      }
    >
      {filter.q === "" ? null : <p>{t("search", { q: filter.q })}</p>}
      {state.tab === "counted" && attribution !== null ? <p>{t("attribution", { count: reasons.attribution, mode: valueLabel("attributionMode", attribution) })}</p> : null}
      {state.tab === "counted" && otherReasons ? <p>{t("aside", { count: setAside })}</p> : null}
    </EmptyState>
  );
}
