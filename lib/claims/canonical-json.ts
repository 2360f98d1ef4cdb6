/**
 * JSON with sorted keys and no blanks: equal values give equal text, whatever order they were written in. Infinite numbers
 * become the texts "Infinity" and "-Infinity"; NaN, functions and undefined list items throw, undefined properties are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (Number.isNaN(value)) throw new TypeError("NaN has no JSON: a non-answer is a value with a reason");
    return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value));
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
  }
  throw new TypeError(`${typeof value} has no JSON`);
}

/** The value of such a text, infinite numbers included: what was computed comes back as it was. */
export function parseCanonicalJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : value));
}
