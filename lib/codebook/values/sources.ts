import type { CodedValue } from "../value-list";

export const sourceKinds = [
  { code: "publication", label: "Publication", definition: "A report, article, broadcast or post that others can look up." },
  { code: "statement", label: "Statement", definition: "A statement of a party, seen in itself or quoted whole." },
  { code: "dataset", label: "Dataset", definition: "A row of another dataset." },
  { code: "confidential", label: "Confidential", definition: "A source that must not be named. Enter a handle only; the whole entry stays private.", guidance: "No name, number or address, not even in private fields." },
] as const satisfies readonly CodedValue[];

export const partisanVoices = [
  { code: "independent", label: "Independent", definition: "Media or investigators not paid for by a party or another state." },
  { code: "un", label: "United Nations", definition: "A body of the United Nations." },
  { code: "taliban", label: "Taliban", definition: "The de facto authorities or media of theirs." },
  { code: "iskp", label: "ISKP", definition: "Islamic State media." },
  { code: "opposition", label: "Opposition", definition: "Media or statements of an armed or political opposition." },
  { code: "state-other", label: "Another state", definition: "Media or offices paid for by a state other than Afghanistan." },
] as const satisfies readonly CodedValue[];

export const stances = [
  { code: "supports", label: "Supports", definition: "The source supports the record as coded." },
  { code: "contradicts", label: "Contradicts", definition: "The source contradicts the record in a point that matters." },
] as const satisfies readonly CodedValue[];

/** Admiralty (NATO) grading of the source. */
export const reliabilities = [
  { code: "A", label: "A", definition: "Completely reliable: no doubt about authenticity, trustworthiness or competence." },
  { code: "B", label: "B", definition: "Usually reliable: minor doubt." },
  { code: "C", label: "C", definition: "Fairly reliable: doubt, but valid information in the past." },
  { code: "D", label: "D", definition: "Not usually reliable: serious doubt." },
  { code: "E", label: "E", definition: "Unreliable: a history of invalid information." },
  { code: "F", label: "F", definition: "Reliability cannot be judged." },
] as const satisfies readonly CodedValue[];

/** Admiralty (NATO) grading of the item. */
export const credibilities = [
  { code: "1", label: "1", definition: "Confirmed by other, independent sources." },
  { code: "2", label: "2", definition: "Probably true: agrees with other information." },
  { code: "3", label: "3", definition: "Possibly true." },
  { code: "4", label: "4", definition: "Doubtful." },
  { code: "5", label: "5", definition: "Improbable: contradicted by other information." },
  { code: "6", label: "6", definition: "Truth cannot be judged.", guidance: "Two reprints of one wire are one source: grade the second 6." },
] as const satisfies readonly CodedValue[];

/** Language of a source, ISO 639-1. */
export const languages = [
  { code: "en", label: "English", definition: "English" },
  { code: "fa", label: "Dari or Persian", definition: "Dari or Persian" },
  { code: "ps", label: "Pashto", definition: "Pashto" },
  { code: "ar", label: "Arabic", definition: "Arabic" },
  { code: "ur", label: "Urdu", definition: "Urdu" },
  { code: "uz", label: "Uzbek", definition: "Uzbek" },
  { code: "tg", label: "Tajik", definition: "Tajik" },
  { code: "tk", label: "Turkmen", definition: "Turkmen" },
  { code: "ru", label: "Russian", definition: "Russian" },
  { code: "zh", label: "Chinese", definition: "Chinese" },
  { code: "tr", label: "Turkish", definition: "Turkish" },
  { code: "hi", label: "Hindi", definition: "Hindi" },
  { code: "de", label: "German", definition: "German" },
  { code: "fr", label: "French", definition: "French" },
  { code: "es", label: "Spanish", definition: "Spanish" },
  { code: "it", label: "Italian", definition: "Italian" },
  { code: "id", label: "Indonesian", definition: "Indonesian" },
  { code: "ms", label: "Malay", definition: "Malay" },
  { code: "sw", label: "Swahili", definition: "Swahili" },
  { code: "other", label: "Other", definition: "Another language" },
] as const satisfies readonly CodedValue[];
