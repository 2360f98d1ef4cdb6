import type { ClaimId, ScenarioId } from "./claim";
import type { Chance } from "./chance";
import type { Measured, EffectUnit } from "./measured";
import type { Reading, Variant } from "./reading";
import type { World } from "./world";

/** How a finding becomes a verdict; fixed beforehand. */
export type Judgement =
  /** The interval against a threshold. `inFamily`: its p is one of the primary family, corrected for how many there are. */
  | {
      readonly by: "threshold"; readonly threshold: number; readonly claimSide: "above" | "below"; readonly inFamily: boolean;
      /**
       * `tests`: the effect has no interval (T4). The side of its estimate counts as shown where q, from the largest p of the deciding
       * tests, is at most 0.05; where a rule asks for the whole interval of a variant, that variant's own deciding p stands in.
       */
      readonly shownBy?: "interval" | "tests";
    }
  /** A rule in words that a reading meets or does not (T2: at most four provinces, both named ones among them). */
  | { readonly by: "criterion"; readonly criterion: string; readonly inFamily: boolean }
  /** Figures without a verdict. `why`: in one sentence. */
  | { readonly by: "none"; readonly why: string };

/**
 * One question that records can answer, as data: everything of it but `measure` is frozen and hashed before any result is
 * computed, so that nobody, ourselves included, can move the goal afterwards. Text is ours, in plain words.
 */
export type FindingDefinition = {
  /** As in METHODS section 2: T1 … T18. */
  readonly id: string;
  /** Claims that it bears on; it leads the verdict of those in `leads`. */
  readonly claims: readonly ClaimId[];
  readonly leads: readonly ClaimId[];
  readonly title: string;
  readonly question: string;
  /** What the effect is, as a noun phrase that follows a number: "share of attacks in Nangarhar and Kunduz". */
  readonly effectName: string;
  readonly unit: EffectUnit;
  /** What n counts, plural: "attacks assessed to ISKP in a known province". */
  readonly counted: string;
  readonly judgement: Judgement;
  /** What the claim predicts, written before looking. */
  readonly prediction: string;
  /** What each scenario would predict for the same figure. */
  readonly scenarios: Readonly<Record<ScenarioId, string>>;
  /** False: every scenario predicts the same, and the text says that this does not separate them. */
  readonly separates: boolean;
  /** T9 to T11, T6b: speaks of change over time, which varying effort of collection imitates. */
  readonly needsConstantEffort: boolean;
  /** Whatever is fixed besides: thresholds, groups, windows, lists of provinces. JSON; part of the hash. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** How the finding's own reading differs from the primary reading (T8 looks 30 days ahead). */
  readonly reading?: Partial<Reading>;
  /** Required variants; a function where they depend on the data (leave one province out). Ids are stable. */
  readonly variants: (world: World) => readonly Variant[];
  /** The effect counts what its own tests find, so variants are computed with them too (T5). */
  readonly variantsTested?: true;
  /** What this figure can and cannot say, in one or two sentences that travel with it. */
  readonly caveats: readonly string[];
  /** The functions of lib/analysis that it rests on, by file name, for the methods pages. */
  readonly functions: readonly string[];
  /** Computes one reading. chance null: no tests by permutation, effect and interval only (variants, live figures). */
  readonly measure: (world: World, reading: Reading, chance: Chance | null) => Measured;
};
