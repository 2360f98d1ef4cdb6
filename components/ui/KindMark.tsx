export type Kind = "attack" | "operation" | "clash" | "other";

export type KindMarkProps = {
  readonly kind: Kind;
  /** Pixels; 10 stands beside body text. */
  readonly size?: number | undefined;
  /** Only where no word says the kind; otherwise the mark is silent. */
  readonly label?: string | undefined;
};

/** Attack a square, operation a disc, clash a triangle, other a ring: the kind is readable without its colour. */
export function KindMark({ kind, size = 10, label }: KindMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" style={{ flex: "none", display: "inline-block", verticalAlign: "-0.06em" }} {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <KindShape kind={kind} />
    </svg>
  );
}

/** The shape alone, filling a box of 10 by 10, for figures that draw many. */
export function KindShape({ kind }: { readonly kind: Kind }) {
  switch (kind) {
    case "attack":
      return <rect x="0.5" y="0.5" width="9" height="9" fill="var(--attack)" />;
    case "operation":
      return <circle cx="5" cy="5" r="5" fill="var(--operation)" />;
    case "clash":
      return <path d="M5 0.8 L9.6 9.2 L0.4 9.2 Z" fill="var(--clash)" stroke="var(--clash-text)" strokeWidth="1" strokeLinejoin="round" />;
    case "other":
      return <circle cx="5" cy="5" r="4" fill="none" stroke="var(--other)" strokeWidth="1.6" />;
  }
}
