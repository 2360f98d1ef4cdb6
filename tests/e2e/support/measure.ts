// Run inside the page: each function stands alone and uses nothing from outside.

/** Links, buttons and controls that are seen but smaller than `least` px in either direction. A link within a sentence is exempt, as in WCAG 2.5.8. */
export function smallTargets(least: number): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [role=slider], [role=tab]")) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility === "hidden" || box.width === 0 || box.height === 0 || element.closest("[hidden], [inert], [aria-hidden=true]")) continue;
    // Hidden from the eye, there for screen readers.
    if (box.width <= 1 || box.height <= 1 || style.clipPath.startsWith("inset(50%") || element.closest(".visually-hidden")) continue;
    const parent = element.parentElement;
    const inSentence = style.display.startsWith("inline") && parent !== null && [...parent.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1);
    if (inSentence) continue;
    // A province is as large as the map draws it; the bars and the table reach each of them as well.
    if (element instanceof SVGElement && element.closest("svg")?.querySelectorAll("a").length === 34) continue;
    // A small box inside a label is as large as its label.
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined;
    // Where what stands around a link shows the hand as well, it takes the click as well.
    const around = parent !== null && getComputedStyle(parent).cursor === "pointer" ? parent.getBoundingClientRect() : undefined;
    const [width, height] = [Math.max(box.width, label?.width ?? 0, around?.width ?? 0), Math.max(box.height, label?.height ?? 0, around?.height ?? 0)];
    if (width + 0.5 >= least && height + 0.5 >= least) continue;
    found.push(`${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}” ${width.toFixed(1)} x ${height.toFixed(1)}`);
  }
  return found;
}

/** Visible text smaller than `least` px. */
export function smallTexts(least: number): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? "";
    const element = walker.currentNode.parentElement;
    if (text === "" || element === null || /^(SCRIPT|STYLE|NOSCRIPT|TITLE)$/.test(element.tagName)) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || element.closest(".visually-hidden")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size + 0.01 < least) found.add(`“${text.slice(0, 40)}” ${size} px`);
  }
  return [...found];
}

/** Paragraphs of running text, more than 60 characters long and outside figures, smaller than `least` px. */
export function smallBodyTexts(least: number): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll("main p, main li, main dd")) {
    const text = element.textContent?.trim() ?? "";
    const box = element.getBoundingClientRect();
    if (text.length < 60 || box.width <= 1 || box.height <= 1 || element.closest(".visually-hidden, figure")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size + 0.01 < least) found.add(`“${text.slice(0, 60)}” ${size} px`);
  }
  return [...found];
}
