import { found, undefinedFinding } from "@/lib/analysis/finding";
import { leaveOneOut } from "@/lib/analysis/leave-one-out";
import { formatDay } from "@/components/ui/format";
import { called, exampleOf } from "./example";
import { percent, percentRange } from "./in-words";
import type { MethodPage } from "./method-page";
import { monthlyClusters } from "./sample-counts";

export const leaveOneOutPage: MethodPage = {
  slug: "leave-one-out",
  name: "leaveOneOut",
  group: "judgement",
  title: "Does it hang on one month?",
  question: "Does the answer hang on a single province, month or event?",
  how: ["The number is computed once more without each row in turn. The range of what comes out, and the row whose absence changes it most, are printed."],
  formulas: [{ formula: '"most influential" = "the first" i "with the largest" |T - T_{-i}|', where: "T is the number from all rows, and T₋ᵢ the number without row i." }],
  noAnswer: ["Whatever the number itself answers on all rows.", "If it is undefined whichever row is left out, rows are too few."],
  limits: ["It is not a confidence interval: it tells of influence, not of chance.", "Two rows that carry a result together are not found by taking one away."],
  references: [{ words: "Quenouille 1956", doi: "10.1093/biomet/43.3-4.353" }],
  findings: ["T1", "T2", "T3", "T7", "T12", "T13"],
  example: (sample) => {
    const { x, n } = monthlyClusters(sample);
    const share = (kept: readonly number[]) => {
      const all = kept.reduce((sum, month) => sum + (n[month] ?? 0), 0);
      const inside = kept.reduce((sum, month) => sum + (x[month] ?? 0), 0);
      return all === 0 ? undefinedFinding("zero-total", 0) : found({ value: inside / all });
    };
    return exampleOf("Share of attacks assessed to ISKP that fell in Nangarhar and Kunduz, with each month left out in turn.", called("leaveOneOut", leaveOneOut, sample.months.length, share), (r) => ({
      result: [
        ["all months", percent(r.full)],
        ["range with one month left out", percentRange([r.min, r.max])],
        ["most influential month", formatDay(sample.months[r.mostInfluential] ?? sample.from)],
        ["share without it", percent(r.values[r.mostInfluential] ?? r.full)],
      ],
      reading: `No single month moves the share out of ${percentRange([r.min, r.max])}.`,
    }));
  },
};
