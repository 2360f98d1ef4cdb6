import type { Essay } from "./claim";
import { essays } from "./generated/texts";

/** The text whose claims are set beside the data where none is named: the one that came first. */
export const ESSAY = "controlled-competition";

/** Its argument, scenarios and claims; pages that show one text show this one. */
export const essay: Essay = essays.find(({ id }) => id === ESSAY) as Essay;
