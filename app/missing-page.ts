import { isProvinceCode } from "@/lib/codebook/provinces";
import { isProblemCode } from "./api/problem-codes";

/**
 * The request header by which the door marks a request for something that does not exist. The rewrite in next.config.js leads such a
 * request to a path without a page: Next then answers 404 and writes app/not-found.tsx out in full.
 */
export const MISSING_PAGE_HEADER = "x-atlas-missing-page";

/** Under /incidents, but no refs. */
const OWN_WORDS = new Set(["new", "drafts"]);

/** The claims' own names; other pages under /hypothesis have words. */
const CLAIM_NAME = /^c\d+$/i;

export type Known = {
  readonly hasRecord: (ref: string) => Promise<boolean>;
  readonly hasClaim: (id: string) => Promise<boolean>;
  readonly hasImport: (id: string) => Promise<boolean>;
  readonly hasCard: (id: string) => Promise<boolean>;
  readonly hasMethod: (name: string) => Promise<boolean>;
};

/**
 * Does this path name a record, a province, a claim, a problem, an import, a finding card or a method that does not exist? Asked at the door, because a page that finds out while it is
 * being drawn can only answer with an empty body, which scripts fill (Next's `notFound()`); without them nothing could be read.
 * False for every path of another shape, and where the look-up fails: then the page itself answers.
 */
export async function namesNothing(path: string, { hasRecord, hasClaim, hasImport, hasCard, hasMethod }: Known): Promise<boolean> {
  const [, folder, name, action, ...rest] = path.split("/");
  if (name === undefined || name === "" || rest.length > 0) return false;
  if (folder === "provinces") return action === undefined && !isProvinceCode(decoded(name) ?? "");
  if (folder === "problems") return action === undefined && !isProblemCode(name);
  if (folder === "hypothesis" && action === undefined && CLAIM_NAME.test(name)) return !(await hasClaim(name.toUpperCase()).catch(() => true));
  if (folder === "import" && action === undefined) return !(await hasImport(decoded(name) ?? "").catch(() => true));
  if (folder === "findings" && action === undefined) return !(await hasCard(decoded(name) ?? "").catch(() => true));
  if (folder === "methods" && action === undefined) return !(await hasMethod(decoded(name) ?? "").catch(() => true));
  if (folder !== "incidents" || OWN_WORDS.has(name) || !(action === undefined || action === "edit")) return false;
  const ref = decoded(name)?.toUpperCase();
  if (ref === undefined) return true;
  return !(await hasRecord(ref).catch(() => true));
}

/** Undefined where it is no text: a half of an escaped letter. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
