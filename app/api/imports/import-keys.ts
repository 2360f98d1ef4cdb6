import { oneOf } from "../query";

/** Keys of the address of one import. */
export const importKeys = { report: oneOf(["yes", "no"], "yes") };
