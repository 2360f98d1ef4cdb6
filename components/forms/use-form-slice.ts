"use client";

import { useSyncExternalStore } from "react";
import type { FormState, FormStore } from "./form-store";

/** A part of a form's state, for who holds the store itself. */
export function useFormSlice<T>(store: FormStore, select: (state: FormState) => T): T {
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
