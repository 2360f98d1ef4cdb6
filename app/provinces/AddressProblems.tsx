import { useTranslations } from "next-intl";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import type { FilterProblem } from "@/lib/read/parse-filter";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinceByCode } from "@/lib/codebook/provinces";
import { Banner } from "@/components/ui/Banner";
import { provinceHref } from "./province-path";

export type AddressProblemsProps = {
  readonly problems: readonly FilterProblem[];
  readonly filter: Filter;
  readonly datasets: readonly DatasetOrder[];
  readonly pcode: ProvinceCode | null;
  /** Names of other provinces that the address asks for, which a page about one province leaves out. */
  readonly others: readonly string[];
};

/** What the address asked for and the page left out, each named. */
export function AddressProblems({ problems, filter, datasets, pcode, others }: AddressProblemsProps) {
  const t = useTranslations("filters.problem");
  const own = useTranslations("province");
  const count = problems.length + (others.length > 0 ? 1 : 0);
  if (count === 0) return null;
  return (
    <Banner role="status" title={problems.length > 0 ? t("title", { count: problems.length }) : undefined} actions={<a href={provinceHref(pcode, filter, datasets)}>{t("remove")}</a>}>
      <ul>
        {problems.map((problem, index) => <li key={index}>{t(`reason.${problem.reason}`, { key: problem.key, value: problem.value ?? "" })}</li>)}
        {others.length > 0 && pcode !== null ? <li>{own("only", { name: provinceByCode(pcode).name, others: others.join(", ") })}</li> : null}
      </ul>
    </Banner>
  );
}
