import { controlPathOf, fieldId } from "./form-path";

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button, [tabindex="0"]';

/** The element that takes the keyboard at or in `element`: of radio buttons the chosen one. */
function target(element: HTMLElement): HTMLElement | null {
  if (element.matches(FOCUSABLE)) return element;
  return element.querySelector<HTMLElement>('input[type="radio"]:checked') ?? element.querySelector<HTMLElement>(FOCUSABLE);
}

/** Open whatever folds the element away. */
export function unfold(element: Element): void {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/** Bring a field into view and give it the keyboard, wherever it is folded away. False where the page has no such field. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldId(controlPathOf(path)));
  if (!element) return false;
  unfold(element);
  const control = target(element);
  control?.focus({ preventScroll: true });
  (control ?? element).scrollIntoView({ block: "center" });
  return control !== null;
}

/** The first control of a part of the form. */
export function focusWithin(container: Element | null): void {
  if (!(container instanceof HTMLElement)) return;
  unfold(container);
  const control = [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].find((candidate) => candidate.closest("details:not([open])") === null);
  const chosen = control instanceof HTMLInputElement && control.type === "radio" ? container.querySelector<HTMLElement>(`input[name="${CSS.escape(control.name)}"]:checked`) : null;
  (chosen ?? control)?.focus({ preventScroll: true });
  container.scrollIntoView({ block: "start" });
}
