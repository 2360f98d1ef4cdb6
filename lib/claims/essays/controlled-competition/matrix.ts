import type { ShippedEvidence } from "../../matrix/shipped-evidence";
import { findingRows } from "./matrix/finding-rows";
import { incidentRows } from "./matrix/incident-rows";
import { noteRows } from "./matrix/note-rows";

/**
 * The editors' ratings of S0 to S3. Each says: if the observation of the row is so, how well does it sit with the scenario?
 * What S0 expects is fixed with the findings; what S1 to S3 expect follows from what they say, with its reason. The starter
 * set was known when they were written. They are a beginning to argue with, not a result.
 */
export default [...findingRows, ...incidentRows, ...noteRows] satisfies readonly ShippedEvidence[];
