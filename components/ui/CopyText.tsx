"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./Button";
import styles from "./CopyText.module.css";

export type CopyTextWords = { readonly copy: string; readonly copied: string; readonly failed: string };

/** Copies a text that stands beside it. Where the browser has no clipboard for it, it says so; the text can be selected all the same. */
export function CopyText({ text, label, words }: { readonly text: string; readonly label: string; readonly words: CopyTextWords }) {
  const [said, setSaid] = useState<"" | "copied" | "failed">("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("copied");
    } catch {
      setSaid("failed");
    }
  }
  return (
    <span className={styles.copy}>
      <span role="status" className={styles.said}>{said === "" ? "" : words[said]}</span>
      <Button look="quiet" size="small" aria-label={label} onPress={() => void copy()}>
        {said === "copied" ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        {words.copy}
      </Button>
    </span>
  );
}
