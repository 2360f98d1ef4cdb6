/** The parts of the API, in the order in which somebody needs them. */
export const operationGroups = [
  { code: "records", title: "Records", description: "Read the records of a filter as pages or as a file, one record with its history, add one, change one." },
  { code: "figures", title: "Counts and columns", description: "What the figures are made of, and whether anything has changed." },
  { code: "following", title: "Following", description: "Keep a copy up to date." },
  { code: "claims", title: "Claims and findings", description: "What the records say of each claim, the tests behind it, the cards that were kept, the matrix of scenarios." },
  { code: "comparing", title: "Two datasets", description: "Two lists of the same events side by side, never added up: counts, records that may be one event, how much the two share." },
  { code: "imports", title: "Imports", description: "Hand in a file, see what is in it, import it, undo it." },
  { code: "about", title: "About the API", description: "Its description, and whether it is up." },
] as const;
export type OperationGroup = (typeof operationGroups)[number]["code"];
