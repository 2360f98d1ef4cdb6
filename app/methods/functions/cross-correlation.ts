import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import { formatNumber, formatP } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { decimals } from "./in-words";
import type { MethodPage } from "./method-page";
import { perMonth } from "./sample-counts";

export const crossCorrelationPage: MethodPage = {
  slug: "cross-correlation",
  name: "crossCorrelation",
  group: "time",
  title: "Which series moves first?",
  question: "Which of two monthly series moves first?",
  how: [
    "The two series are correlated at each lag, after a straight line has been taken out of both. A positive lag means that the second follows the first. For the p-value the second series is shifted around in a circle by every number of months beyond the largest lag, and the largest correlation is taken each time: no random numbers.",
  ],
  formulas: [{ formula: 'r_l = \\frac{Σ (x_t - x̄)(y_{t+l} - ȳ)}{\\sqrt{"SS"_x · "SS"_y}}', where: "Months outside the period are dropped; SS is the sum of squares of a whole series." }],
  noAnswer: ["Fewer than twice the largest lag plus two months are too few.", "A series that does not vary has no correlation (constant input)."],
  limits: [
    "For description only. Months are few, and the smallest p that can come out is printed beside it.",
    "The p is too small in short series: two unrelated ones of 36 to 60 months with 3 lags fall to 0.05 or below in 8 to 10% of cases (docs/benchmarks/calibration.md).",
    "Both series share the reporters: when coverage rises, both rise.",
  ],
  references: [
    { words: "Lancaster, Iatsenko, Pidde, Ticcinelli and Stefanovska 2018", doi: "10.1016/j.physrep.2018.06.001" },
    { words: "Westfall and Young 1993, Resampling-Based Multiple Testing", doi: null },
  ],
  findings: ["T10"],
  example: (sample) =>
    exampleOf(
      `Records a month over ${sample.months.length} months: attacks assessed to ISKP (x), announced operations against ISKP (y).`,
      called("crossCorrelation", crossCorrelation, perMonth(sample, sample.attacks), perMonth(sample, sample.operations), { maxLag: 3, detrend: "linear" }),
      (r) => ({
        result: [
          ...r.lags.map((lag, place) => [`lag ${formatNumber(lag, 0)}`, decimals(r.r[place] ?? 0)] as const),
          ["largest in size", `${decimals(r.peak)} at lag ${formatNumber(r.peakLag, 0)}`],
          ["p for the largest", formatP(r.pMax)],
          ["smallest p that could come out", formatP(r.minAttainableP)],
        ],
        reading: "Effort varied in this dataset, so the series are of records; which of them moves first is not settled by it.",
      }),
    ),
};
