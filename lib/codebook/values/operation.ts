import type { CodedValue } from "../value-list";

export const announcedTargets = [
  { code: "iskp", label: "ISKP", definition: "The authorities said that they acted against ISKP." },
  { code: "armed-opposition", label: "Armed opposition", definition: "The authorities said that they acted against the NRF, the AFF or other armed opponents." },
  { code: "criminals", label: "Criminals", definition: "The authorities spoke of kidnappers, thieves, smugglers or other criminals." },
  { code: "none-stated", label: "None stated", definition: "The authorities named no group, or announced nothing." },
  { code: "not-coded", label: "Not coded", definition: "The source format does not say (an import); outside Class O." },
] as const satisfies readonly CodedValue[];

export const labelStandings = [
  { code: "authorities-only", label: "Authorities only", definition: "Nobody else says so, and nobody contradicts: the ordinary case.", guidance: "Not independently verified, alone, is this: absence of support is not contradiction." },
  { code: "independently-supported", label: "Independently supported", definition: "Somebody other than the authorities, ISKP itself included, says so too." },
  { code: "disputed", label: "Disputed", definition: "Residents, relatives, investigators, ISKP or officials say otherwise, or the account does not hold together." },
  { code: "shown-wrong", label: "Found to be wrong", definition: "Independent evidence established that the label was wrong." },
] as const satisfies readonly CodedValue[];
