import { designEffect } from "@/lib/analysis/design-effect";
import { called, exampleOf } from "./example";
import { decimals, percent } from "./in-words";
import type { MethodPage } from "./method-page";
import { monthlyClusters } from "./sample-counts";

export const designEffectPage: MethodPage = {
  slug: "design-effect",
  name: "designEffect",
  group: "shares",
  title: "Events that come in waves",
  question: "How many times wider is the uncertainty of a share than independent events would make it?",
  how: [
    "Events are put into clusters that belong together: months when attacks come in waves, single events when deaths are counted. If the clusters differ in their shares by more than chance would make them, the events inside a cluster are alike, and many of them tell less than as many separate ones.",
    "The design effect is the variance between clusters over the variance of independent events. A share's interval is then computed with the number of events divided by it.",
  ],
  formulas: [
    { formula: '"se"^2 = \\frac{m}{m - 1} · \\frac{Σ (x_c - p n_c)^2}{(Σ n_c)^2}', where: "There are m clusters with n events each, x of them of the kind; p is the share of all." },
    { formula: '"deff" = \\frac{"se"^2}{p(1 - p) / Σ n_c}' },
  ],
  noAnswer: ["Fewer than two clusters with events are too few.", "A share of 0% or 100% leaves nothing to vary (constant input)."],
  limits: [
    "With fewer than about ten clusters the effect is itself rough.",
    "A value below 1 is no licence for a narrower interval: the larger of 1 and the effect is used.",
    "Clusters are taken as independent of each other; a wave that lasts longer than a month is wider than this says.",
  ],
  references: [{ words: "Rao and Scott 1992", doi: "10.2307/2532311" }],
  findings: ["T1", "T14", "T17"],
  example: (sample) => {
    const { x, n } = monthlyClusters(sample);
    return exampleOf("Attacks assessed to ISKP, a month a cluster: in Nangarhar and Kunduz, and in all.", called("designEffect", designEffect, x, n), (r) => ({
      result: [
        ["share", percent(r.share)],
        ["standard error, months as clusters", percent(r.se)],
        ["design effect", decimals(r.deff)],
        ["months with attacks", String(r.clusters)],
      ],
      reading: r.deff > 1
        ? `The share is as uncertain as if there were ${decimals(1 / r.deff)} independent attacks for each recorded one.`
        : "The months are no more unlike than chance makes them, so the interval stays as it is.",
    }));
  },
};
