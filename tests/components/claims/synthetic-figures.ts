import type { Figure } from "../../../lib/claims/figure";
import type { IsoDay } from "../../../lib/codebook/iso-day";

const day = (text: string) => text as IsoDay;

/** One figure of each kind; the numbers are made up and belong to no dataset. */
export const syntheticFigures: { readonly [K in Figure["kind"]]: Extract<Figure, { kind: K }> } = {
  shares: { kind: "shares", title: "Synthetic shares", threshold: 0.5, rows: [
    { label: "first reading", code: "a", count: 3, of: 12, interval: [0.09, 0.53], named: true },
    { label: "no events", code: "b", count: 0, of: 0, interval: null },
  ] },
  "ranked-provinces": { kind: "ranked-provinces", title: "Synthetic ranks", forHalf: 1, rows: [
    { label: "Kunar", code: "AF15", province: "AF15", rank: 1, count: 7, of: 10, interval: [0.4, 0.89] },
    { label: "Herat", code: "AF32", province: "AF32", rank: 2, count: 3, of: 10, interval: [0.11, 0.6] },
    { label: "Ghor", code: "AF23", province: "AF23", rank: 3, count: 0, of: 10, interval: [0, 0.28] },
  ] },
  "province-pairs": { kind: "province-pairs", title: "Synthetic pairs", rows: [
    { province: "AF06", attacks: 9, operations: 4, expected: [1, 6], outlier: false, anyRecord: true },
    { province: "AF19", attacks: 2, operations: 8, expected: [0, 3], outlier: true, anyRecord: true },
    { province: "AF15", attacks: 2, operations: 8, expected: [0, 3], outlier: false, anyRecord: true },
    { province: "AF34", attacks: 0, operations: 0, expected: null, outlier: false, anyRecord: false },
  ] },
  "local-provinces": { kind: "local-provinces", title: "Synthetic local results", rows: [
    { province: "AF06", attacks: 9, operations: 2, tested: true, oddsRatio: 0.2, interval: [0.05, 0.8], p: 0.004, q: 0.011, word: "fewer" },
    { province: "AF30", attacks: 0, operations: 3, tested: false, oddsRatio: null, interval: null, p: null, q: null, word: "operations-without-attack" },
    { province: "AF15", attacks: 1, operations: 1, tested: false, oddsRatio: null, interval: null, p: null, q: null, word: "too-few" },
    { province: "AF34", attacks: 0, operations: 0, tested: false, oddsRatio: null, interval: null, p: null, q: null, word: "no-record" },
  ] },
  "followed-timeline": { kind: "followed-timeline", title: "Synthetic times", lagDays: 14, attacks: [
    { ref: "IA-2099-0001", day: day("2099-01-03"), province: "AF06", followed: true, statedResponse: "IA-2099-0009", group: null },
    { ref: "IA-2099-0002", day: day("2099-06-30"), province: "AF19", followed: false, statedResponse: null, group: null },
  ], operations: [{ ref: "IA-2099-0009", day: day("2099-01-10"), province: "AF06" }] },
  "lag-curve": { kind: "lag-curve", title: "Synthetic lags", lagUnit: "days", measure: "pairs", points: [
    { lag: 7, observed: 4, expected: 2.5, band: [0, 5] }, { lag: 14, observed: 6, expected: 4.2, band: [1, 8] },
  ] },
  mix: { kind: "mix", title: "Synthetic mix", groups: [{ label: "Here", n: 4 }, { label: "There", n: 0 }], rows: [
    { label: "Diplomatic", code: "diplomatic", counts: [3, 0], marked: true }, { label: "Transport", code: "transport", counts: [1, 0], marked: false },
  ] },
  "label-beside-finding": { kind: "label-beside-finding", title: "Synthetic labels", columns: ["Authorities only", "Disputed"], rows: [{ label: "Unknown", counts: [5, 2] }] },
  bounds: { kind: "bounds", title: "Synthetic bounds", parts: { yes: 2, no: 3, unknown: 15 }, lower: 0.1, upper: 0.85, outer: [0.03, 0.95], threshold: 0.25, words: { yes: "others", no: "ISKP", unknown: "only the label" } },
  series: { kind: "series", title: "Synthetic series", measure: "events", points: [{ period: "2098", value: 4, interval: [1.1, 10.2] }, { period: "2099", value: null, interval: null }] },
  "two-groups": { kind: "two-groups", title: "Synthetic groups", groups: [
    { label: "treated", yes: 5, no: 5, share: 0.5, interval: [0.24, 0.76] }, { label: "control", yes: 1, no: 9, share: 0.1, interval: [0.02, 0.4] },
  ], difference: { value: 0.4, interval: [0.02, 0.68] } },
};
