export type { EvidenceRecord } from "../read/evidence-record";
