import type { CodedValue } from "../value-list";

export const relationTypes = [
  { code: "response-to", label: "Response to", definition: "A source says that this operation answers that attack." },
  { code: "part-of", label: "Part of", definition: "This event belongs to that aggregate." },
  { code: "twin-of", label: "Twin of", definition: "Two records of two sides of one scene." },
  { code: "same-campaign", label: "Same campaign", definition: "Claimed or announced together." },
  { code: "possible-duplicate", label: "Possible duplicate", definition: "May be the same event; not settled." },
] as const satisfies readonly CodedValue[];
