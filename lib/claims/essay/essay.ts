import type { Essay } from "../claim";
import { essays } from "../generated/texts";

/** The essay that came first; pages that show one text show this one. */
export const essay: Essay = essays.find(({ id }) => id === "controlled-competition") as Essay;
