"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { TextField } from "@/components/ui/TextField";
import { useShortcut } from "@/components/ui/Shortcuts";
import { CONFLICT_ID, ConflictPanel } from "./ConflictPanel";
import type { ConflictPanelProps } from "./ConflictPanel";
import { DraftList } from "./DraftList";
import { DUPLICATES_ID } from "./DuplicatesPanel";
import { ErrorSummary, SUMMARY_ID } from "./ErrorSummary";
import { FormFields } from "./FormFields";
import { FormFooter } from "./FormFooter";
import { FormHead } from "./FormHead";
import type { DatasetOption } from "./FormRail";
import { FormRail } from "./FormRail";
import { FormProvider, useFormState, useFormStore } from "./form-context";
import { fieldId, withoutBlankEntries } from "./form-path";
import { FormStore } from "./form-store";
import type { BlankForm, DraftLine, DuplicateView, FormActions, FormContent, FormProblem, PostedForm, SaveAnswer, SaveIntent } from "./form-values";
import { HandleDialog } from "./HandleDialog";
import type { NoticeOf } from "./SaveNotice";
import { SaveNotice } from "./SaveNotice";
import { useDraftKeeper } from "./use-draft-keeper";
import { useFormSlice } from "./use-form-slice";
import styles from "./form.module.css";
import sections from "./FormSection.module.css";

export type IncidentFormProps = {
  /** The submission's id for a new record, an id of its own for an edit; the draft goes by it. */
  readonly id: string;
  readonly title: ReactNode;
  readonly content: FormContent;
  /** When the content was last kept as a draft, ms; null for a form nobody has typed in. */
  readonly keptAtMs: number | null;
  /** What the server finds in the content as it stands. */
  readonly problems: readonly FormProblem[];
  readonly duplicates: readonly DuplicateView[];
  readonly blank: BlankForm;
  /** Open for entry, the default first. */
  readonly datasets: readonly DatasetOption[];
  readonly handle: string | null;
  /** The calendar day in Kabul. */
  readonly today: string;
  readonly actions: FormActions;
  /** Other entries that were begun: offered until somebody types in this one. */
  readonly drafts: readonly DraftLine[];
  /** Above the form: what was just saved, what was brought along. */
  readonly children?: ReactNode;
};

export type FormBodyProps = IncidentFormProps & {
  /** What came back of a form posted without JavaScript. */
  readonly posted: PostedForm | null;
  readonly post: (form: FormData) => void;
};

/** One form from its first key to its save. */
export function FormBody(props: FormBodyProps) {
  const { id, title, content, keptAtMs, problems, duplicates, blank, datasets, today, actions, drafts, posted, post, children } = props;
  const t = useTranslations("form");
  const router = useRouter();
  const [store] = useState(() => {
    const kept = keptAtMs === null ? ({ kind: "untouched" } as const) : ({ kind: "kept", atMs: keptAtMs } as const);
    return new FormStore(posted?.content ?? content, { kept, ...(posted ? foundIn(posted) : { problems, duplicates }) });
  });
  const { savedElsewhere, keeper } = useDraftKeeper(id, store);
  const [handle, setHandle] = useState(props.handle);
  const [asksHandleFor, setAsksHandleFor] = useState<SaveIntent | null>(null);
  const [saving, setSaving] = useState<SaveIntent | null>(null);
  const [held, setHeld] = useState<SaveIntent | null>(posted?.answer?.kind === "duplicates" ? "save" : null);
  const [notice, setNotice] = useState<NoticeOf | null>(() => (posted?.answer ? noticeOf(posted.answer) : null));
  const lastIntent = useRef<SaveIntent>("save");
  // State is too slow for a double click.
  const isSaving = useRef(false);
  const conflict = useFormSlice(store, (state) => state.conflict);
  // Parts that a key stroke leaves as they are: whoever listens to the whole content here draws the whole form with every letter.
  const base = useFormSlice(store, (state) => state.content.base);
  const differentFrom = useFormSlice(store, (state) => state.content.differentFrom);
  const isUntouched = useFormSlice(store, (state) => state.kept.kind === "untouched");
  const isEdit = base !== null;

  useEffect(() => {
    if (posted?.answer?.kind === "rejected") document.getElementById(SUMMARY_ID)?.focus();
  }, [posted]);

  async function save(intent: SaveIntent, signedNow = false) {
    // While the handle is asked for, its answer alone goes on.
    if (isSaving.current || (asksHandleFor !== null && !signedNow)) return;
    lastIntent.current = intent;
    isSaving.current = true;
    setSaving(intent);
    setNotice(null);
    store.changeValues(withoutBlankEntries(store.get().content.values, { attributions: blank.attribution, relations: blank.relation, sources: blank.source }));
    await keeper()?.pause();
    const answer = await actions.save({ ...store.get().content, id, intent }).catch(() => null);
    if (answer?.kind === "saved") {
      // Saving goes on until the next page is there: a second click would find nothing to save.
      keeper()?.stop();
      router.push(answer.address);
      return;
    }
    isSaving.current = false;
    setSaving(null);
    keeper()?.changed(store.get().content);
    takeAnswer(answer, intent);
  }

  function takeAnswer(answer: Exclude<SaveAnswer, { kind: "saved" }> | null, intent: SaveIntent) {
    // What has a panel of its own needs no notice.
    setNotice(answer?.kind === "conflict" || answer?.kind === "needs-handle" ? null : noticeOf(answer));
    switch (answer?.kind) {
      case "rejected":
        store.found(answer.problems, store.get().duplicates);
        store.attempt();
        focusLater(SUMMARY_ID);
        break;
      case "duplicates":
        store.found(answer.problems, answer.duplicates);
        setHeld(intent);
        focusLater(DUPLICATES_ID);
        break;
      case "conflict":
        store.crossed(answer);
        focusLater(CONFLICT_ID);
        break;
      case "needs-handle":
        setHandle(null);
        setAsksHandleFor(intent);
        break;
      default:
    }
  }

  function callDifferent(refs: readonly string[]) {
    const all = [...new Set([...store.get().content.differentFrom, ...refs])];
    store.changeContent({ differentFrom: all });
    if (held === null || store.get().duplicates.some(({ ref }) => !all.includes(ref))) return;
    setHeld(null);
    void save(held);
  }

  async function addSourcesTo(ref: string) {
    await keeper()?.flush();
    const answer = await actions.carrySources({ content: store.get().content, ref }).catch(() => null);
    if (answer?.kind === "carried") router.push(answer.address);
    else setNotice(answer === null ? { kind: "unreachable" } : answer.kind === "busy" ? { kind: "busy" } : { kind: "no-such-record", ref });
  }

  async function discard() {
    keeper()?.stop();
    const answer = await actions.discard(id).catch(() => null);
    if (answer?.kind !== "discarded") {
      setNotice({ kind: answer === null ? "unreachable" : "busy" });
      return;
    }
    // A fresh page: the form of this one has been thrown away.
    window.location.assign(base === null ? "/incidents/new" : `/incidents/${base.ref}`);
  }

  useShortcut("mod+Enter", () => void save("save"), t("footer.save"));

  return (
    <FormProvider store={store}>
      <form
        className={styles.page}
        action={post}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const pressed = event.nativeEvent.submitter;
          const intent = pressed instanceof HTMLButtonElement ? pressed.value : "save";
          if (intent === "save" || intent === "draft" || intent === "next") void save(intent);
        }}
        onKeyDown={keepEnter}
        onFocus={(event) => {
          const path = pathOf(event.target);
          if (path !== null) store.focus(path);
        }}
        onBlur={(event) => leave(store, event)}
      >
        <button type="submit" name="intent" value="save" className={styles.default} tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="id" value={id} />
        {base === null ? null : <><input type="hidden" name="base.ref" value={base.ref} /><input type="hidden" name="base.version" value={base.version} /></>}
        {differentFrom.map((ref) => <input key={ref} type="hidden" name="differentFrom" value={ref} />)}
        <FormHead
          title={title}
          handle={handle}
          onChangeHandle={() => setAsksHandleFor(lastIntent.current)}
          onDiscard={() => void discard()}
        />
        <div className={styles.columns}>
          <FormRail blank={blank.values} datasets={datasets} />
          <div className={styles.main}>
            <div className={styles.notices}>
              {children}
              {isUntouched ? <DraftList drafts={drafts} discard={actions.discard} /> : null}
              <noscript><Banner title={t("noScript.title")}>{t("noScript.words")}</Banner></noscript>
              <ErrorSummary />
              {conflict === null || base === null ? null : (
                <Crossed
                  key={conflict.version}
                  base={base}
                  conflict={conflict}
                  isSaving={saving !== null}
                  onMerged={(values) => {
                    store.changeContent({ values, base: { ref: base.ref, version: conflict.version, values: conflict.theirs } });
                    store.crossed(null);
                    void save(lastIntent.current);
                  }}
                />
              )}
            </div>
            <div className={styles.sections}>
              <FormFields
                blank={blank}
                today={today}
                foldedSources={(content.base?.values ?? content.values).sources.length}
                duplicates={{ holdsSave: held !== null, onDifferent: callDifferent, onAddSources: (ref) => void addSourcesTo(ref) }}
              />
              {isEdit ? (
                <section className={sections.section} data-path="why">
                  <WhyField />
                </section>
              ) : null}
            </div>
          </div>
        </div>
        <FormFooter
          isEdit={isEdit}
          saving={saving}
          needsHandle={handle === null}
          notice={
            savedElsewhere !== null ? <SaveNotice notice={{ kind: "saved-elsewhere", ref: savedElsewhere }} />
            : notice !== null ? <SaveNotice notice={notice} onRetry={() => void save(lastIntent.current)} />
            : null
          }
        />
      </form>
      <HandleDialog
        isOpen={asksHandleFor !== null}
        onClose={() => setAsksHandleFor(null)}
        signIn={actions.signIn}
        onSigned={(signed) => {
          const wasUnsigned = handle === null;
          const intent = asksHandleFor;
          setHandle(signed);
          setAsksHandleFor(null);
          if (wasUnsigned && intent !== null) void save(intent, true);
        }}
      />
    </FormProvider>
  );
}

/** Listens to every letter, so it stands apart from the form around it. */
function Crossed(props: Omit<ConflictPanelProps, "mine">) {
  return <ConflictPanel {...props} mine={useFormState((state) => state.content.values)} />;
}

/** Why a record is changed: part of the change, not of the record. */
function WhyField() {
  const t = useTranslations("form.why");
  const store = useFormStore();
  const why = useFormState((state) => state.content.why);
  return <TextField id={fieldId("why")} name="why" label={t("label")} hint={t("hint")} optional value={why} onChange={(text) => store.changeContent({ why: text })} />;
}

function foundIn({ answer }: PostedForm): ConstructorParameters<typeof FormStore>[1] {
  if (answer?.kind === "rejected") return { problems: answer.problems, attempted: true };
  return answer?.kind === "duplicates" ? { problems: answer.problems, duplicates: answer.duplicates } : {};
}

function noticeOf(answer: SaveAnswer | null): NoticeOf | null {
  if (answer === null) return { kind: "unreachable" };
  switch (answer.kind) {
    case "busy":
      return { kind: "busy" };
    case "no-such-record":
      return { kind: "no-such-record", ref: answer.ref };
    case "saved-before":
      return { kind: "saved-before", ref: answer.ref, address: answer.address };
    case "conflict":
      return { kind: "crossed" };
    case "needs-handle":
      return { kind: "needs-handle" };
    default:
      return null;
  }
}

/** Enter in a field of one line would send the whole form: only Ctrl and Enter, or a button, do. */
function keepEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLInputElement) event.preventDefault();
}

function pathOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest("[data-path]")?.getAttribute("data-path") ?? null) : null;
}

function leave(store: FormStore, event: FocusEvent) {
  const path = pathOf(event.target);
  if (path !== null && pathOf(event.relatedTarget) !== path) store.leave(path);
}

/** The panel is drawn first. */
function focusLater(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}
