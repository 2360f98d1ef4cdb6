"use client";

import { buttonClass } from "@/components/ui/button-look";
import { ErrorState } from "@/components/ui/ErrorState";
import styles from "./layout.module.css";
import messages from "./messages/en/shell.json";
import "./fonts.css";
import "./tokens.css";
import "./print-tokens.css";
import "./globals.css";

/** The frame itself failed, catalogues perhaps included: English words, plain elements, nothing that could fail again. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  const { error } = messages;
  return (
    <html lang="en">
      <body>
        <title>{error.title}</title>
        <main className={styles.notice}>
          <h1>{error.title}</h1>
          <ErrorState title={error.words} actions={<button type="button" className={buttonClass({ look: "solid", size: "large" })} onClick={() => retry()}>{error.retry}</button>} />
        </main>
      </body>
    </html>
  );
}
