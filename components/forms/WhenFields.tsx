"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { useHydrated } from "@/components/linked/use-hydrated";
import { formatPeriod } from "@/components/ui/format";
import { SegmentedControl } from "./controls/CodeControl";
import { DayControl } from "./controls/DayControl";
import { useFormState, useFormStore } from "./form-context";
import { endFollowsStart, wholeBounds } from "./value-rules";
import styles from "./FormSection.module.css";

/** The day, or the bounds within which it happened. With a known day the last one follows the first. */
export function WhenFields({ today }: { readonly today: string }) {
  const t = useTranslations("form.day");
  const store = useFormStore();
  const dated = {
    dateStart: useFormState((state) => state.content.values.dateStart),
    dateEnd: useFormState((state) => state.content.values.dateEnd),
    datePrecision: useFormState((state) => state.content.values.datePrecision),
  };
  // Without JavaScript nothing follows by itself, so the field must take text.
  const hydrated = useHydrated();
  const follows = hydrated && endFollowsStart(dated);
  const bounds = wholeBounds(dated);
  return (
    <>
      <div className={styles.when}>
        <DayControl path="dateStart" today={today} withSolarHijri />
        <DayControl path="dateEnd" today={today} isFixed={follows} withSolarHijri={!follows} hint={follows ? t("same") : undefined} />
        <SegmentedControl path="datePrecision" className={styles.full} />
      </div>
      {bounds === null ? null : (
        <div>
          <Button size="small" onPress={() => store.changeValues({ ...store.get().content.values, ...bounds })}>
            {t("wholeBounds", { period: formatPeriod(bounds.dateStart, bounds.dateEnd) })}
          </Button>
        </div>
      )}
    </>
  );
}
