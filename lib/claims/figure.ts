import type { Interval } from "../analysis/finding";
import type { IsoDay } from "../codebook/iso-day";
import type { ProvinceCode } from "../codebook/provinces";

/** A share of a group with its interval; `count` of `of`. `interval` null: no interval exists for it. */
export type ShareRow = { readonly label: string; readonly code: string | null; readonly count: number; readonly of: number; readonly interval: Interval | null; readonly named?: boolean };

/**
 * What a finding draws, as numbers only: a component draws each kind, whichever finding it comes from. Every figure
 * has a table twin made of the same rows. Labels are short texts of the finding's own file or of the codebook.
 */
export type Figure =
  /** One or several shares against a threshold (the three attribution modes; classes; years). */
  | { readonly kind: "shares"; readonly title: string; readonly rows: readonly ShareRow[]; readonly threshold: number | null }
  /** Provinces in order of count, with share and interval, the essay's provinces marked. */
  | { readonly kind: "ranked-provinces"; readonly title: string; readonly rows: readonly (ShareRow & { readonly province: ProvinceCode; readonly rank: number })[]; readonly forHalf: number | null }
  /** Attacks against operations; `expected`: where operations would lie if the null held (95 % of draws). Outliers carry their names. */
  | {
      readonly kind: "province-pairs"; readonly title: string;
      readonly rows: readonly { readonly province: ProvinceCode; readonly attacks: number; readonly operations: number; readonly expected: Interval | null; readonly outlier: boolean; readonly anyRecord: boolean }[];
    }
  /** The local result: more or fewer operations than attacks here and elsewhere predict. */
  | {
      readonly kind: "local-provinces"; readonly title: string;
      readonly rows: readonly {
        readonly province: ProvinceCode; readonly attacks: number; readonly operations: number; readonly tested: boolean;
        readonly oddsRatio: number | null; readonly interval: Interval | null; readonly p: number | null; readonly q: number | null;
        readonly word: "more" | "fewer" | "as-expected" | "not-tested" | "operations-without-attack" | "too-few" | "no-record";
      }[];
    }
  /** Attacks in time, each followed by an operation within the lag or not, stated responses beside timed ones. */
  | {
      readonly kind: "followed-timeline"; readonly title: string; readonly lagDays: number;
      readonly attacks: readonly { readonly ref: string; readonly day: IsoDay; readonly province: ProvinceCode; readonly followed: boolean; readonly statedResponse: string | null; readonly group: string | null }[];
      readonly operations: readonly { readonly ref: string; readonly day: IsoDay; readonly province: ProvinceCode }[];
    }
  /** Pairs against what the null expects, lag by lag. */
  | { readonly kind: "lag-curve"; readonly title: string; readonly lagUnit: "days" | "months"; readonly measure: "pairs" | "correlation"; readonly points: readonly { readonly lag: number; readonly observed: number; readonly expected: number | null; readonly band: Interval | null }[] }
  /** Target mix of groups side by side (Kabul against elsewhere). */
  | { readonly kind: "mix"; readonly title: string; readonly groups: readonly { readonly label: string; readonly n: number }[]; readonly rows: readonly { readonly label: string; readonly code: string | null; readonly counts: readonly number[]; readonly marked: boolean }[] }
  /** The authorities' label beside what independent sources say was hit. */
  | { readonly kind: "label-beside-finding"; readonly title: string; readonly columns: readonly string[]; readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[] }
  /** Known yes, known no, unknown, and the threshold. */
  | { readonly kind: "bounds"; readonly title: string; readonly parts: { readonly yes: number; readonly no: number; readonly unknown: number }; readonly lower: number; readonly upper: number; readonly outer: Interval; readonly threshold: number | null; readonly words: { readonly yes: string; readonly no: string; readonly unknown: string } }
  /** A series over periods; drawn as counts, with intervals where there are any. `gap`: outside the coverage, not zero. */
  | { readonly kind: "series"; readonly title: string; readonly measure: string; readonly points: readonly { readonly period: string; readonly value: number | null; readonly interval: Interval | null }[] }
  /** Two groups, yes and no in each, led by the difference of shares. */
  | { readonly kind: "two-groups"; readonly title: string; readonly groups: readonly { readonly label: string; readonly yes: number; readonly no: number; readonly share: number | null; readonly interval: Interval | null }[]; readonly difference: { readonly value: number; readonly interval: Interval } | null };

export type FigureKind = Figure["kind"];
