"use client";

import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { valueAt } from "./form-path";
import type { FormStore, FormState } from "./form-store";
import type { FormProblem } from "./form-values";
import { useFormSlice } from "./use-form-slice";

const FormContext = createContext<FormStore | null>(null);

export function FormProvider({ store, children }: { readonly store: FormStore; readonly children: ReactNode }) {
  return <FormContext value={store}>{children}</FormContext>;
}

export function useFormStore(): FormStore {
  const store = useContext(FormContext);
  if (!store) throw new Error("a field stands outside its form");
  return store;
}

/** A part of the form's state; `select` must give the same object for the same state. */
export function useFormState<T>(select: (state: FormState) => T): T {
  return useFormSlice(useFormStore(), select);
}

const NONE: readonly FormProblem[] = [];

/** The text at a path, what is wrong with it, and how to change it. */
export function useFieldText(path: string): { readonly text: string; readonly problems: readonly FormProblem[]; readonly type: (text: string) => void } {
  const store = useFormStore();
  return {
    text: useFormState((state) => valueAt(state.content.values, path)),
    problems: useFormState((state) => state.shown.get(path) ?? NONE),
    type: (text) => store.type(path, text),
  };
}
