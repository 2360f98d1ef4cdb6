import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { called, exampleOf } from "./example";
import { drawnP, drawsAndSeed, percent, points } from "./in-words";
import type { MethodPage } from "./method-page";
import { EXAMPLE_DRAWS, exampleRng } from "./sample-counts";

const LAG = 30;
const treatedTargets: readonly string[] = ["taliban-forces", "government", "diplomatic", "foreign-nationals"];
const controlTargets: readonly string[] = [
  "worship-place", "education", "health", "public-space", "community-people", "religious-figure", "transport", "media", "aid-ngo", "activist-civil-society",
];

export const stratifiedDifferencePage: MethodPage = {
  slug: "stratified-difference",
  name: "stratifiedDifference",
  group: "groups",
  title: "Comparing like with like",
  question: "Is an outcome more frequent in one group than in the other within the same place and year?",
  how: [
    "Rows are put into strata, such as a province in a year. Inside each the two groups are compared, and the differences are averaged; strata that hold only one group tell nothing, and are dropped and counted.",
    "For the p-value the outcomes are dealt out again at random inside each stratum.",
  ],
  formulas: [
    { formula: '"difference" = \\frac{Σ w_s (ȳ_1 - ȳ_0)}{Σ w_s}', where: "In stratum s the means of the two groups are compared." },
    { formula: 'w_s = \\frac{n_1 n_0}{n_1 + n_0}', where: "The two n count the rows of the two groups." },
  ],
  noAnswer: ["If no stratum holds both groups there is nothing to compare (no informative strata)."],
  limits: [
    "What is not in the strata is not held: groups may differ in other ways.",
    "The interval is a normal approximation; with few informative strata the p-value is the better guide.",
    "An outcome that nobody recorded counts as none.",
  ],
  references: [
    { words: "Mantel and Haenszel 1959", doi: "10.1093/jnci/22.4.719" },
    { words: "Schutte and Donnay 2014", doi: "10.1016/j.polgeo.2014.03.001" },
  ],
  findings: ["T8", "T9"],
  example: (sample) => {
    const rows = sample.attacks.flatMap(({ area, day, month, targetType }) => {
      const treated = treatedTargets.includes(targetType);
      if (area === null || day === null || day >= sample.windowDays - LAG || (!treated && !controlTargets.includes(targetType))) return [];
      const followed = sample.operations.some((operation) => operation.area === area && operation.day !== null && operation.day > day && operation.day <= day + LAG);
      return [{ y: followed ? 1 : 0, treated, stratum: `${sample.names[area] ?? ""} ${month.slice(0, 4)}` }];
    });
    return exampleOf(
      `Attacks assessed to ISKP, day and province known. Outcome: an announced operation in the same province within ${LAG} days. Groups: attacks on Taliban, government, diplomatic or foreign targets, and attacks on civilian ones. Strata: province and year.`,
      called("stratifiedDifference", stratifiedDifference, rows.map(({ y }) => y), rows.map(({ treated }) => treated), rows.map(({ stratum }) => stratum), exampleRng(), { draws: EXAMPLE_DRAWS }),
      (r) => ({
        result: [
          ["attacks compared", `${r.nTreated} and ${r.nControl} in ${r.strataUsed} strata`],
          ["rows in strata that tell nothing", String(r.rowsDropped)],
          ["followed, official and foreign targets", percent(r.treatedMean)],
          ["followed, civilian targets", percent(r.controlMean)],
          ["difference", points(r.difference)],
          ["interval, 95%, approximate", `${points(r.ciApprox[0])} to ${points(r.ciApprox[1])}`],
          ["p, two-sided", drawnP(r.pTwoSided, r.draws)],
          ["draws", drawsAndSeed(r.draws, r.seed)],
        ],
        reading: r.ciApprox[0] <= 0 && r.ciApprox[1] >= 0 ? "The interval holds no difference, and differences to either side." : "The interval lies on one side of no difference.",
      }),
    );
  },
};
