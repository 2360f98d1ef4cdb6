"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { useFormState } from "./form-context";
import { fieldNameOf, valueAt } from "./form-path";
import type { GuidanceNote } from "./guidance-note";
import { guidanceNote } from "./guidance-note";
import type { SectionId } from "./sections";
import { sectionOf, sections } from "./sections";
import styles from "./guidance.module.css";

/** The field whose note stands beside a section while the keyboard is elsewhere. */
const restingNote: Readonly<Record<SectionId, string>> = {
  what: "kind", when: "dateStart", where: "province", "who-was-hit": "targetType", "who-did-it": "attributions", toll: "killedBest", text: "summary",
  sources: "sources", trust: "sensitivity",
};

/** Header and footer stay in view. */
const ROOM_ABOVE_PX = 64;
const ROOM_BELOW_PX = 76;

/**
 * The codebook beside the form: a section's note at rest, and the whole note of the field that has the keyboard, level with it. It stands out of
 * the flow, so that a long note never moves the form. Where there is no room beside, all notes of a section wait under a fold.
 */
export function SectionGuidance({ id }: { readonly id: SectionId }) {
  const t = useTranslations("form.guidance");
  const focused = useFormState((state) => (state.focused !== null && sectionOf(state.focused) === id ? state.focused : null));
  const chosen = useFormState((state) => (focused === null ? "" : valueAt(state.content.values, focused)));
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const panel = box.current;
    const section = panel?.closest("section");
    if (!panel || !section) return;
    const field = focused === null ? null : section.querySelector(`[data-path="${CSS.escape(focused)}"]`);
    if (field === null) {
      panel.style.insetBlockStart = "";
      return;
    }
    // Level with the field; a note too long for what is left of the window moves up, as far as the header allows.
    const at = field.getBoundingClientRect().top;
    const overhang = Math.max(0, at + panel.offsetHeight - (window.innerHeight - ROOM_BELOW_PX));
    const top = Math.max(Math.min(at, ROOM_ABOVE_PX), at - overhang);
    panel.style.insetBlockStart = `${top - section.getBoundingClientRect().top}px`;
  }, [focused]);

  const names = sections.filter((section) => section.id === id).flatMap(({ shown, folded }) => [...shown, ...folded]);
  return (
    <>
      <div className={styles.beside} role="note" aria-label={t("label")}>
        <div className={classNames(styles.panel, focused !== null && styles.live)} ref={box}>
          {focused === null ? <RestingNote note={guidanceNote(restingNote[id], "")} /> : <WholeNote note={guidanceNote(fieldNameOf(focused), chosen)} />}
        </div>
      </div>
      <details className={styles.under}>
        <summary>{t("under")}</summary>
        {names.map((name) => <WholeNote key={name} note={guidanceNote(name, "")} />)}
      </details>
    </>
  );
}

function RestingNote({ note }: { readonly note: GuidanceNote }) {
  return (
    <div className={styles.note}>
      <div className={styles.title}>{note.title}</div>
      <p>{note.definition} {note.advice[0]}</p>
    </div>
  );
}

function WholeNote({ note }: { readonly note: GuidanceNote }) {
  const t = useTranslations("form.guidance");
  return (
    <div className={styles.note}>
      <div className={styles.title}>{note.title}</div>
      <p>{note.definition}</p>
      {note.advice.map((text) => <p key={text}>{text}</p>)}
      {note.values.length === 0 ? null : (
        <dl className={styles.values}>
          {note.values.map(({ code, label, definition, guidance, isChosen }) => (
            <div key={code} className={classNames(styles.value, isChosen && styles.chosen)}>
              <dt>{label}</dt>
              <dd>{definition}{guidance === null ? null : <> <em>{guidance}</em></>}</dd>
            </div>
          ))}
        </dl>
      )}
      {note.crosswalk === null ? null : <p className={styles.crosswalk}>{t("elsewhere", { crosswalk: note.crosswalk })}</p>}
    </div>
  );
}
