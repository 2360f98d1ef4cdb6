"use client";

import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { parseDate } from "@internationalized/date";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton, Calendar, CalendarCell, CalendarGrid, Heading } from "react-aria-components";
import { Button } from "@/components/ui/Button";
import { controlClass, Field } from "@/components/ui/Field";
import { Popover } from "@/components/ui/Popover";
import { EARLIEST_DAY } from "@/lib/codebook/incident";
import { parseIsoDay } from "@/lib/codebook/iso-day";
import { solarHijri } from "../solar-hijri";
import { useHydrated } from "@/components/linked/use-hydrated";
import { EntryFrame } from "./EntryFrame";
import type { EntryProps } from "./use-entry";
import { useEntry } from "./use-entry";
import styles from "./controls.module.css";

export type DayControlProps = EntryProps & {
  /** The calendar day in Kabul: none after it can be picked. */
  readonly today: string;
  /** It repeats another day and is no choice of its own. */
  readonly isFixed?: boolean | undefined;
  /** The same day in the calendar of Afghanistan below it. */
  readonly withSolarHijri?: boolean | undefined;
};

/** A calendar day as text, with a calendar to pick it from. The text is the value: no time zone can touch it. */
export function DayControl(props: DayControlProps) {
  const t = useTranslations("form.day");
  const { id, text, type, label, hint, error } = useEntry(props);
  const [isOpen, setOpen] = useState(false);
  const hydrated = useHydrated();
  const hijri = props.withSolarHijri && hydrated ? solarHijri(text.trim()) : null;
  const picked = parseIsoDay(text.trim());
  const words = hijri === null ? hint : (
    <>
      <span className={styles.hijri}>{hijri.latin} · <bdi dir="rtl" lang="fa-AF">{hijri.dari}</bdi></span>
      {hint}
    </>
  );
  return (
    <EntryFrame path={props.path} className={props.className}>
      <Field id={id} label={label} hint={words} error={error}>
        {(wiring) => (
          <div className={styles.withButton}>
            <input
              {...wiring}
              type="text"
              name={props.path}
              className={controlClass}
              value={text}
              onChange={(event) => type(event.target.value)}
              placeholder="YYYY-MM-DD"
              autoComplete="off"
              readOnly={props.isFixed ?? false}
            />
            {props.isFixed ? null : (
              <Popover
                label={t("calendar")}
                placement="bottom end"
                isOpen={isOpen}
                onOpenChange={setOpen}
                trigger={<Button look="quiet" square className={styles.inside} aria-label={t("open")}><CalendarDays size={15} aria-hidden="true" /></Button>}
              >
                <Calendar
                  className={styles.calendar ?? ""}
                  aria-label={t("calendar")}
                  autoFocus
                  value={picked === null ? null : parseDate(picked)}
                  {...(picked === null ? { defaultFocusedValue: parseDate(props.today) } : {})}
                  minValue={parseDate(EARLIEST_DAY)}
                  maxValue={parseDate(props.today)}
                  onChange={(day) => {
                    type(day.toString());
                    setOpen(false);
                  }}
                >
                  <header className={styles.calendarHead}>
                    <AriaButton slot="previous" className={styles.turn ?? ""}><ChevronLeft size={16} aria-hidden="true" /></AriaButton>
                    <Heading className={styles.month ?? ""} />
                    <AriaButton slot="next" className={styles.turn ?? ""}><ChevronRight size={16} aria-hidden="true" /></AriaButton>
                  </header>
                  <CalendarGrid className={styles.days ?? ""} weekdayStyle="short">{(date) => <CalendarCell date={date} className={styles.day ?? ""} />}</CalendarGrid>
                </Calendar>
              </Popover>
            )}
          </div>
        )}
      </Field>
    </EntryFrame>
  );
}
