import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";

/** A link that leaves the product: no referrer, no handle on our window, and a mark that says so. Only http(s) addresses become links. */
export function OutboundLink({ href, children, className }: { readonly href: string; readonly children: ReactNode; readonly className?: string | undefined }) {
  if (!/^https?:\/\//iu.test(href)) return <span className={className}>{children}</span>;
  return (
    <a href={href} rel="noreferrer noopener" className={className}>
      {children}
      <ArrowUpRight size={12} aria-hidden="true" style={{ display: "inline-block", verticalAlign: "-0.05em" }} />
    </a>
  );
}
