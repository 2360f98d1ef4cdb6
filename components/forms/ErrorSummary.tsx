"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/Banner";
import { fieldNamed } from "@/lib/codebook/fields";
import { focusField } from "./focus-field";
import { useFormState } from "./form-context";
import { controlPathOf, fieldId, fieldNameOf } from "./form-path";
import { shownErrors } from "./form-store";
import styles from "./panels.module.css";

export const SUMMARY_ID = "problems";

/** Everything that keeps the record from being saved, at once, each a link to its field. Takes the keyboard when a save fails. */
export function ErrorSummary() {
  const t = useTranslations("form.summary");
  const attempted = useFormState((state) => state.attempted);
  const shown = useFormState((state) => state.shown);
  const errors = attempted ? shownErrors({ shown }) : [];
  if (errors.length === 0) return null;
  return (
    <Banner tone="bad" id={SUMMARY_ID} tabIndex={-1} title={t("title", { count: errors.length })}>
      <ol className={styles.problems}>
        {errors.map(({ field, code, text }) => (
          <li key={`${field} ${code}`}>
            {field === "" ? null : (
              <>
                <a
                  href={`#${fieldId(controlPathOf(field))}`}
                  onClick={(event) => {
                    if (focusField(field)) event.preventDefault();
                  }}
                >
                  <FieldWords path={field} />
                </a>
                :{" "}
              </>
            )}
            {text}
          </li>
        ))}
      </ol>
    </Banner>
  );
}

/** *Source 2, Published on* */
export function FieldWords({ path }: { readonly path: string }) {
  const t = useTranslations("form");
  const [group = "", index] = path.split(".");
  const label = fieldNamed(fieldNameOf(path)).label;
  if (index === undefined || fieldNameOf(path) === group) return label;
  const entry = group === "sources" || group === "attributions" || group === "relations" ? t(`${group}.numbered`, { number: Number(index) + 1 }) : label;
  return `${entry}, ${label}`;
}
