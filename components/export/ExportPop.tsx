"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { PopDetails } from "../table/PopDetails";
import { ExportFiles } from "./ExportFiles";
import { useLeftOut } from "./use-left-out";
import type { LeftOut } from "./use-left-out";

/** A button that opens the list of files. label: says how many records. leftOut: where the server has told already. */
export function ExportPop({ label, query, count, chosen = false, leftOut = null, look = "outline", size = "medium", testId }: {
  readonly label: string;
  readonly query: string;
  readonly count: number;
  readonly chosen?: boolean;
  readonly leftOut?: LeftOut | null;
  readonly look?: "quiet" | "outline";
  readonly size?: "small" | "medium";
  readonly testId?: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const told = useLeftOut(query, isOpen);
  return (
    <PopDetails look={look} size={size} onOpenChange={setIsOpen} testId={testId} summary={<><Download size={14} aria-hidden="true" />{label}</>}>
      <ExportFiles query={query} count={count} chosen={chosen} leftOut={told ?? leftOut} />
    </PopDetails>
  );
}
