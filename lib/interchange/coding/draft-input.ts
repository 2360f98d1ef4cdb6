import { emptyDraft } from "../../codebook/incident";
import type { IncidentDraft, Source } from "../../codebook/incident";

/** What a format's rules make of a row, before `lib/entry` reads it: every field, dates and numbers as found. */
export type DraftInput = Record<string, unknown>;

const blank = { ...emptyDraft(), kind: null, dateStart: null, dateEnd: null };

/** An input with every field present and nothing known, what a record must have left empty. */
export function blankInput(): DraftInput {
  return { ...blank, provinceAlternatives: [], targetCommunities: [], attributions: [], relations: [], sources: [] };
}

/** A source with nothing but a publisher and a kind. */
export function sourceOf(publisher: string, kind: Source["kind"], more: Partial<Source> = {}): Source {
  return {
    publisher, title: null, url: null, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null,
    kind, partisan: null, stance: "supports", reliability: null, credibility: null, ...more,
  };
}

/** Which column of the file fills which field, or which part of a group (`sources.url`): what a refusal names. */
export type ColumnsOfFields = Readonly<Partial<Record<keyof IncidentDraft | `sources.${keyof Source}`, string>>>;
