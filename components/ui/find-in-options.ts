/** An option that a typed text means, and the name of it that matched. */
export type FoundOption<Value extends string> = { readonly value: Value; readonly matched: string };

/** Which options contain the text, those that begin with it first? Upper and lower case, accents and surrounding blanks do not matter. */
export function findInOptions<Value extends string>(options: readonly { readonly value: Value; readonly label: string }[], query: string): FoundOption<Value>[] {
  const wanted = fold(query);
  const ranked = options.map((option) => ({ option, at: fold(option.label).indexOf(wanted) })).filter(({ at }) => at >= 0);
  return [...ranked.filter(({ at }) => at === 0), ...ranked.filter(({ at }) => at > 0)].map(({ option }) => ({ value: option.value, matched: option.label }));
}

function fold(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");
}
