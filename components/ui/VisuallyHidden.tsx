import type { ReactNode } from "react";

/** Text for those who listen. */
export function VisuallyHidden({ children, as: Tag = "span", id }: { readonly children: ReactNode; readonly as?: "span" | "div" | "p" | "h2" | "h3"; readonly id?: string }) {
  return <Tag className="visually-hidden" id={id}>{children}</Tag>;
}
