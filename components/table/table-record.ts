import type { Row } from "@/lib/read/row";
import type { SetAsideReason } from "@/lib/read/select";

/** One line of the table: a record as the public view has it, and what became of it under the filter. */
export type TableRecord = {
  readonly row: Row;
  readonly state: "counted" | SetAsideReason | "not-matching" | "other-dataset";
  /** What Space shows; null where the public view holds no text. */
  readonly summary: string | null;
  /** Who published what may be named. */
  readonly publishers: readonly string[];
};
