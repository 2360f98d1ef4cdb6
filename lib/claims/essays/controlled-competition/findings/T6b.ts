import { yearOf, yearsOfWindow } from "../../../counting/by-year";
import { notOperations, setAsideOf } from "../../../counting/set-aside";
import { wilsonOf } from "../../../counting/share-figures";
import { hitOtherThanIskp } from "../../../counting/target-groups";
import { boundsOf, tally, unknownBounds } from "../../../counting/yes-no-unknown";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const THRESHOLD = 0.25;
const MINIMUM_OPERATIONS = 20;

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const { operations } = selection;
  const whole = tally(operations, hitOtherThanIskp);
  const known = whole.yes + whole.no;
  const years = yearsOfWindow(world, reading).map(({ year, label }) => {
    const own = operations.filter((record) => yearOf(record, reading) === year);
    return { label, n: own.length, parts: tally(own, hitOtherThanIskp) };
  });
  const bounded: Figure = {
    kind: "series", measure: "share of operations that hit others than ISKP: among the known, and from lowest to highest whatever the unknown are",
    title: "Share of known targets other than ISKP, by year, with bounds",
    points: years.map(({ label, parts }) => {
      const bounds = boundsOf(parts, THRESHOLD);
      return { period: label, value: bounds.kind === "found" ? bounds.completeCase : null, interval: bounds.kind === "found" ? [bounds.lower, bounds.upper] as const : null };
    }),
  };
  const mix: Figure = {
    kind: "mix", title: "Whom operations announced against ISKP hit, by year",
    groups: years.map(({ label, n }) => ({ label, n })),
    rows: [
      { label: "others than ISKP, by others' word", code: null, counts: years.map(({ parts }) => parts.yes), marked: true },
      { label: "ISKP, also by others' word", code: null, counts: years.map(({ parts }) => parts.no), marked: false },
      { label: "nobody but the authorities says who was hit", code: null, counts: years.map(({ parts }) => parts.unknown), marked: false },
    ],
  };
  return {
    counts: [{ of: "operations announced against ISKP", have: operations.length, need: MINIMUM_OPERATIONS }],
    effect: known === 0 ? { kind: "undefined", reason: "zero-total", n: 0 } : { kind: "found", value: whole.yes / known, interval: wilsonOf(whole.yes, known), n: known },
    criterionMet: null,
    tests: [],
    bounds: unknownBounds(whole, THRESHOLD),
    setAside: setAsideOf(selection, notOperations(selection)),
    warnings: [],
    figures: operations.length === 0 ? [] : [bounded, mix],
    refs: operations.map(({ ref }) => ref),
  };
}

/** T6b, for the word *increasingly* in C5: the share of known targets other than ISKP, year by year, each with its bounds. No verdict. */
export default {
  id: "T6b", claims: ["C5"], leads: [],
  title: "Whom operations hit, year by year",
  question: "Did the share of operations that hit others than ISKP grow from year to year?",
  effectName: "share of known targets other than ISKP, over the whole period",
  unit: "share",
  counted: "operations announced against ISKP whose target others than the authorities speak of",
  judgement: { by: "none", why: "A few known targets a year, between bounds as wide as the unknown makes them, are a description and not a trend." },
  prediction: "A share that grows from year to year.",
  scenarios: {
    S0: "No growth: the label is used on ISKP throughout.",
    S1: "Growth, as opponents other than ISKP are dealt with one after another.",
    S2: "Growth, as the label turns out to be useful at home.",
    S3: "Nothing in particular: opportunities come and go.",
  },
  separates: true,
  needsConstantEffort: true,
  fixed: { minimumOperations: MINIMUM_OPERATIONS, years: "calendar years, by the first day of the date" },
  variants: variantsOf(["clash", "coverage", "voice"]),
  caveats: ["Whose target is known depends on who could ask, and that changed over these years: a rise in known targets may be a rise in asking."],
  functions: ["identification-bounds"],
  measure,
} satisfies FindingDefinition;
