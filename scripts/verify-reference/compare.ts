import { decodeNumbers, type GoldenCase, type Tolerance } from "./golden-case";

/** Lists every difference between what a function returned and what a golden case expects; empty if they agree. */
export function differences(golden: GoldenCase, got: unknown, draws: number): string[] {
  const fallback = golden.tolerance["default"] ?? { rel: 1e-8, abs: 1e-10 };
  const faults: string[] = [];

  function walk(path: string, field: string, want: unknown, actual: unknown, inherited: Tolerance): void {
    const tolerance = golden.tolerance[field] ?? inherited;
    if (typeof want === "number") {
      const fault = typeof actual === "number" ? compare(field, want, actual, tolerance, draws) : "is not a number";
      if (fault !== null) faults.push(`${path}: expected ${want}, got ${shown(actual)} (${fault})`);
    } else if (Array.isArray(want)) {
      if (!isList(actual) || actual.length !== want.length) {
        faults.push(`${path}: expected ${want.length} values, got ${shown(actual)}`);
      } else {
        want.forEach((inner, index) => walk(`${path}[${index}]`, field, inner, actual[index], tolerance));
      }
    } else if (typeof want === "object" && want !== null) {
      for (const [key, inner] of Object.entries(want)) {
        walk(path === "" ? key : `${path}.${key}`, key, inner, property(actual, key), tolerance);
      }
    } else if (want !== actual) {
      faults.push(`${path}: expected ${JSON.stringify(want)}, got ${shown(actual)}`);
    }
  }

  walk("", "", decodeNumbers(golden.expected), got, fallback);
  return faults;
}

function compare(field: string, want: number, got: number, tolerance: Tolerance, draws: number): string | null {
  if (Object.is(want, got) || want === got) return null;
  if (!Number.isFinite(want)) return "infinite or not";
  const limit = allowed(field, want, tolerance, draws);
  return Math.abs(got - want) <= limit ? null : `off by ${Math.abs(got - want)}, allowed ${limit}`;
}

function allowed(field: string, want: number, tolerance: Tolerance, draws: number): number {
  if (!("type" in tolerance)) return (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(want);
  const inverse = 1 / draws + (typeof tolerance.referenceM !== "number" ? 0 : 1 / tolerance.referenceM);
  if (tolerance.type === "mcMean") return tolerance.z * tolerance.sd * Math.sqrt(inverse) + 1e-9;
  // The two-sided p is twice a one-sided one, and so is its error.
  const factor = field === "pTwoSided" ? 2 : 1;
  const q = want / factor;
  return factor * (tolerance.z * Math.sqrt(q * (1 - q) * inverse) + 1 / (draws + 1)) + 1e-9;
}

/** JSON that also says NaN, Infinity and undefined, cut where it gets long. */
export function shown(value: unknown): string {
  const text = typeof value === "number" || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
