import { quasiPoisson } from "@/lib/analysis/quasi-poisson";
import { formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { decimals, orNone, ratio, ratioRange } from "./in-words";
import type { MethodPage } from "./method-page";
import { perMonth } from "./sample-counts";

export const quasiPoissonPage: MethodPage = {
  slug: "quasi-poisson",
  name: "quasiPoisson",
  group: "time",
  title: "Level and trend of counts",
  question: "How does the rate of events change with time when counts vary more than pure chance would make them?",
  how: [
    "A curve is fitted to monthly counts: the logarithm of the expected count is a straight line in time. The slope becomes the factor from one year to the next.",
    "Counts of violence vary more than Poisson counts. The dispersion says how much more, and standard errors are widened by its square root, never narrowed.",
  ],
  formulas: [
    { formula: '"log" μ_t = a + b · "years since start"', where: "The yearly factor is e to the power b." },
    { formula: '"dispersion" = \\frac{1}{n - p} Σ \\frac{(y_t - μ_t)^2}{μ_t}', where: "There are n months and p coefficients." },
  ],
  noAnswer: ["Without any event there is no rate (zero total).", "No more months than coefficients are too few.", "If the fit runs off to infinity there is no estimate (separation)."],
  limits: [
    "Only where the effort of collecting was constant: otherwise a trend of records is taken for one of violence, and no verdict is given.",
    "Months are taken as independent. Where neighbouring residuals go together the interval is too narrow, and the result says so.",
    "One straight line for years of change is a summary, not a description.",
  ],
  references: [
    { words: "McCullagh and Nelder 1989", doi: "10.1007/978-1-4899-3242-6" },
    { words: "Wagner, Soumerai, Zhang and Ross-Degnan 2002", doi: "10.1046/j.1365-2710.2002.00430.x" },
  ],
  findings: ["T11", "T15"],
  example: (sample) => {
    const years = sample.months.map((_, month) => month / 12);
    return exampleOf(
      `Attacks assessed to ISKP on record in each of ${sample.months.length} months; one column, years since the start.`,
      called("quasiPoisson", quasiPoisson, perMonth(sample, sample.attacks), [years]),
      (r) => ({
        result: [
          ["records in the first month, fitted", decimals(r.rateRatio[0] ?? 0, 1)],
          ["factor from year to year", ratio(r.rateRatio[1] ?? 0)],
          ["interval, 95%", ratioRange([r.ciLo[1] ?? 0, r.ciHi[1] ?? 0])],
          ["p for no change", formatP(r.p[1] ?? 1)],
          ["dispersion", decimals(r.dispersion)],
          ["correlation of neighbouring residuals", orNone(r.lag1, decimals)],
        ],
        reading: `${r.autocorrelated ? "Months are not independent; the interval is too narrow. " : ""}Effort varied in this dataset: this is how records changed, and no trend of violence follows from it.`,
      }),
    );
  },
};
