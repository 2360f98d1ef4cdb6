"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { useFormState, useFormStore } from "./form-context";

/** Where the record touches private people, one key makes it coarse. */
export function SensitivityAdvice() {
  const t = useTranslations("form.trust");
  const store = useFormStore();
  const advised = useFormState((state) => state.content.values.sensitivity === "public" && state.problems.some(({ code }) => code === "consider-coarse"));
  const why = useFormState((state) => state.problems.find(({ code }) => code === "consider-coarse")?.text ?? "");
  if (!advised) return null;
  return (
    <div role="status">
      {why} <Button size="small" onPress={() => store.type("sensitivity", "coarse")}>{t("makeCoarse")}</Button>
    </div>
  );
}
