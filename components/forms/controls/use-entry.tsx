"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { fieldNamed } from "@/lib/codebook/fields";
import type { FieldDefinition } from "@/lib/codebook/field";
import { useFieldText } from "../form-context";
import { fieldId, fieldNameOf } from "../form-path";
import type { FormProblem } from "../form-values";
import styles from "./controls.module.css";

export type EntryProps = {
  readonly path: string;
  /** Instead of the codebook's label, where what stands around it says the rest. */
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string | undefined;
};

export type EntryState = {
  readonly definition: FieldDefinition;
  readonly id: string;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly label: ReactNode;
  /** The hint with the warnings under it; undefined where there is neither. */
  readonly hint: ReactNode;
  readonly error: ReactNode;
};

/** What every control needs: its field in the codebook, its text, and what is wrong with it. */
export function useEntry({ path, label, hint }: EntryProps): EntryState {
  const { text, problems, type } = useFieldText(path);
  const definition = fieldNamed(fieldNameOf(path));
  return { definition, id: fieldId(path), text, type, label: label ?? definition.label, hint: hintWith(hint, problems), error: errorOf(problems) };
}

export function errorOf(problems: readonly FormProblem[]): ReactNode {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? undefined : errors.map(({ text }) => text).join(" ");
}

export function hintWith(hint: ReactNode, problems: readonly FormProblem[]): ReactNode {
  const warnings = problems.filter(({ severity }) => severity === "warning");
  if (warnings.length === 0) return hint;
  return (
    <>
      {hint}
      {warnings.map(({ code, text }) => (
        <span className={styles.warning} key={`${code} ${text}`}>
          <Info size={13} aria-hidden="true" />
          <span>{text}</span>
        </span>
      ))}
    </>
  );
}
