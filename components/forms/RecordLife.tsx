"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Disclosure } from "@/components/ui/Disclosure";
import { controlClass, Field } from "@/components/ui/Field";
import { ErrorWords } from "@/components/ui/FieldParts";
import type { FormValues } from "./form-values";
import { redactables } from "./redactable";
import type { Redactable } from "./redactable";
import form from "./form.module.css";
import styles from "./panels.module.css";

/** What kept it from being done, with what was typed and ticked. A done one leads to the record. */
export type LifeAnswer = { readonly problem: string; readonly why: string; readonly chosen: readonly string[] };
export type LifeAction = (before: LifeAnswer | null, form: FormData) => Promise<LifeAnswer>;

export type RecordLifeProps = {
  readonly reference: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly values: FormValues;
  readonly handle: string | null;
  readonly actions: { readonly withdraw: LifeAction; readonly restore: LifeAction; readonly redact: LifeAction };
};

/** What else can happen to a record: it can be withdrawn and restored, and a value can be taken out for good. Plain forms, below the large one. */
export function RecordLife({ reference, version, isWithdrawn, values, handle, actions }: RecordLifeProps) {
  const t = useTranslations("form");
  const options = redactables(values, t("life.point"), (group, number) => t(`${group}.numbered`, { number }));
  const life = (key: string) => t(`life.${key}`);
  const titleId = useId();
  const shared = { reference, version, handle };
  return (
    <div className={form.page}>
      <section className={form.after} aria-labelledby={titleId}>
        <h2 id={titleId}>{life("title")}</h2>
        <Disclosure summary={isWithdrawn ? life("restore") : life("withdraw")}>
          <ReasonForm {...shared} action={isWithdrawn ? actions.restore : actions.withdraw} button={isWithdrawn ? life("restoreNow") : life("withdrawNow")}>
            {() => <p>{isWithdrawn ? life("restoreWords") : life("withdrawWords")}</p>}
          </ReasonForm>
        </Disclosure>
        <Disclosure summary={life("redact")}>
          <ReasonForm {...shared} action={actions.redact} button={life("redactNow")}>
            {(chosen) => (
              <>
                <p>{life("redactWords")}</p>
                <fieldset>
                  <legend>{life("redactFields")}</legend>
                  <div className={styles.checks}><Choices options={options} chosen={chosen} /></div>
                </fieldset>
                <label className={styles.plain}><input type="checkbox" name="sure" value="yes" /> {life("sure")}</label>
              </>
            )}
          </ReasonForm>
        </Disclosure>
      </section>
    </div>
  );
}

function Choices({ options, chosen }: { readonly options: readonly Redactable[]; readonly chosen: readonly string[] }) {
  return options.map(({ path, label, parts }) => (
    <div key={path}>
      {/* The key puts the tick back that the browser takes away when a form has been sent. */}
      <label className={styles.plain}><input key={String(chosen.includes(path))} type="checkbox" name="field" value={path} defaultChecked={chosen.includes(path)} /> {label}</label>
      {parts.length === 0 ? null : <div className={styles.entryChecks}><Choices options={parts} chosen={chosen} /></div>}
    </div>
  ));
}

type ReasonFormProps = Pick<RecordLifeProps, "reference" | "version" | "handle"> & { readonly action: LifeAction; readonly button: string; readonly children: (chosen: readonly string[]) => ReactNode };

function ReasonForm({ reference, version, handle, action, button, children }: ReasonFormProps) {
  const t = useTranslations("form.life");
  const [answer, act, isPending] = useActionState(action, null);
  const id = useId();
  return (
    <form action={act} className={styles.reasons}>
      {children(answer?.chosen ?? [])}
      <input type="hidden" name="ref" value={reference} />
      <input type="hidden" name="version" value={version} />
      <Field id={`${id}-why`} label={t("reason")} hint={t("reasonHint")}>
        {(wiring) => <input {...wiring} name="why" className={controlClass} defaultValue={answer?.why ?? ""} key={answer?.why ?? ""} autoComplete="off" />}
      </Field>
      {handle === null ? (
        <Field id={`${id}-handle`} label={t("handle")}>{(wiring) => <input {...wiring} name="handle" className={controlClass} autoComplete="off" maxLength={40} />}</Field>
      ) : null}
      {answer === null ? null : <p className={styles.problem} role="alert"><ErrorWords>{answer.problem}</ErrorWords></p>}
      <div><Button type="submit" isPending={isPending}>{button}</Button></div>
    </form>
  );
}
