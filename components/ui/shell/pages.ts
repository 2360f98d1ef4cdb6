/** The pages of the product that work, in the order of the header; names are in `shell.nav`. */
export const pages = [
  { id: "overview", href: "/" },
  { id: "incidents", href: "/incidents" },
  { id: "hypothesis", href: "/hypothesis" },
  { id: "import", href: "/import" },
  { id: "methods", href: "/methods" },
  { id: "codebook", href: "/codebook" },
  { id: "data", href: "/data" },
] as const;

export type PageId = (typeof pages)[number]["id"];

export const NEW_INCIDENT = "/incidents/new";

/** Which page of the header is a path part of? Null: of none. */
export function pageOf(path: string): PageId | null {
  return pages.find(({ href }) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`)))?.id ?? null;
}
