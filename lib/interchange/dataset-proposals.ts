import { NOT_TO_BE_PASSED_ON } from "../codebook/dataset";
import type { FormatId } from "./formats/format-reader";

/** What a format says of the dataset its rows belong to: proposed to the person who imports, who may change it. */
export type DatasetProposal = {
  readonly code: string;
  readonly title: string;
  readonly version: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly citation: string | null;
  readonly licence: string;
  readonly redistribution: string;
  /** May rows be passed on in an export without being asked for by name? */
  readonly mayBePassedOn: boolean;
  readonly effort: "constant" | "varying" | "unknown";
  readonly languages: string | null;
  readonly knownGaps: string | null;
};

const ucdp = {
  publisher: "Uppsala Conflict Data Program (UCDP), Uppsala University",
  url: "https://ucdp.uu.se/downloads/",
  licence: "CC BY 4.0",
  redistribution: "May be passed on with attribution to UCDP.",
  mayBePassedOn: true,
  effort: "constant",
  languages: "English, and what news agencies and monitoring services translate into it.",
} as const;

/** The dataset of a file of this format; null for our own and mapped tables, whose rows or mapping name it. version: as read from the file. */
export function datasetProposal(format: FormatId, version: string | null): DatasetProposal | null {
  switch (format) {
    case "ucdp-ged":
      return {
        ...ucdp, code: "ucdp-ged", title: "UCDP Georeferenced Event Dataset (GED)", version,
        citation: "Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), with the year's article on organized violence.",
        knownGaps: "Events with at least one death: arrests, raids without deaths and failed plots are absent. Who began a state-based event is not coded.",
      };
    case "ucdp-candidate":
      return {
        ...ucdp, code: "ucdp-candidate", title: "UCDP Candidate Events, preliminary", version,
        citation: "Hegre, H., Croicu, M., Eck, K. and Högbladh, S. (2020). Introducing the UCDP Candidate Events Dataset. Research & Politics 7(3).",
        knownGaps: "Preliminary: months are revised, and events leave or change in the yearly release. Status other than Clear is UCDP's own doubt.",
      };
    case "acled":
      return {
        code: "acled", title: "ACLED", version, publisher: "Armed Conflict Location & Event Data (ACLED)", url: "https://acleddata.com",
        citation: "Armed Conflict Location & Event Data (ACLED), acleddata.com, with the date of access.",
        licence: "Terms of use of ACLED; registration and attribution required.", redistribution: NOT_TO_BE_PASSED_ON, mayBePassedOn: false,
        effort: "varying", languages: null, knownGaps: "A living dataset: past events are corrected and removed. One number of deaths, of all sides. Its two actors have no direction.",
      };
    case "gtd":
      return {
        code: "gtd", title: "Global Terrorism Database (GTD)", version, publisher: "START, University of Maryland", url: "https://www.start.umd.edu/gtd",
        citation: "START (National Consortium for the Study of Terrorism and Responses to Terrorism). Global Terrorism Database.",
        licence: "End user agreement of START.", redistribution: NOT_TO_BE_PASSED_ON, mayBePassedOn: false,
        effort: "varying", languages: null, knownGaps: "Attacks of non-state actors alone: no operations of authorities. The public files end in June 2021.",
      };
    case "atlas-csv":
    case "atlas-geojson":
    case "mapped":
      return null;
  }
}
