import { coincidenceBounds } from "@/lib/analysis/coincidence-bounds";
import { called, exampleOf } from "./example";
import { decimals } from "./in-words";
import type { MethodPage } from "./method-page";
import type { SampleEvent } from "./starter-sample";

const LAG = 14;

function withIntervals(events: readonly SampleEvent[]): { area: number[]; dayLo: number[]; dayHi: number[] } {
  const placed = events.filter(({ area }) => area !== null);
  return { area: placed.map(({ area }) => area as number), dayLo: placed.map(({ dayLo }) => dayLo), dayHi: placed.map(({ dayHi }) => dayHi) };
}

export const coincidenceBoundsPage: MethodPage = {
  slug: "coincidence-bounds",
  name: "coincidenceBounds",
  group: "time",
  title: "Pairs when dates are rough",
  question: "How many pairs are certain, to be expected and possible when some dates are known only to the week or month?",
  how: [
    "Every event has a first and a last possible day. A pair is certain if it holds whatever the days are, possible if some days make it hold. In between stands the mean number if every day of an interval is equally likely, added up exactly, without random days.",
  ],
  formulas: [{ formula: '"expected" = Σ \\frac{"pairs of days inside the lags"}{"pairs of days"}', where: "The sum runs over all pairs of events in the same province." }],
  noAnswer: ["If either list is empty there is nothing to pair (zero total)."],
  limits: ["Possible pairs are counted each by itself; all of them together may contradict each other.", "Equally likely days are an assumption, and only the middle number needs it."],
  references: [
    { words: "Knox 1964, Applied Statistics 13", doi: null },
    { words: "Manski 2003 (bounds)", doi: "10.1007/b97478" },
  ],
  findings: ["T4"],
  example: (sample) => {
    const [first, second] = [withIntervals(sample.attacks), withIntervals(sample.operations)];
    return exampleOf(
      `All ${first.area.length} attacks assessed to ISKP and ${second.area.length} announced operations against ISKP with a known province, by their first and last possible day; lag 1 to ${LAG} days.`,
      called("coincidenceBounds", coincidenceBounds, first, second, { maxLag: LAG }),
      (r) => ({
        result: [
          ["certain pairs", String(r.certainPairs)],
          ["to be expected, days equally likely", decimals(r.expectedPairs, 1)],
          ["possible pairs", String(r.possiblePairs)],
        ],
        reading: r.certainPairs === r.possiblePairs ? "All days are known closely enough: nothing is left open." : `Rough dates leave between ${r.certainPairs} and ${r.possiblePairs} pairs.`,
      }),
    );
  },
};
