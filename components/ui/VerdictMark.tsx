import type { VerdictKind } from "./verdict-kind";

/** A drawing of the finding: a threshold and an interval. It does not mirror in right-to-left text, as axes do not. */
export function VerdictMark({ kind, label }: { readonly kind: VerdictKind; readonly label?: string | undefined }) {
  return (
    <svg width="20" height="12" viewBox="0 0 20 12" style={{ flex: "none", display: "inline-block", verticalAlign: "-0.1em" }} fill="currentColor" stroke="currentColor" {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <Drawing kind={kind} />
    </svg>
  );
}

function Drawing({ kind }: { readonly kind: VerdictKind }) {
  switch (kind) {
    case "supports":
      return <><Threshold x={3.5} /><Interval from={6} to={19} dot={12.5} /></>;
    case "points-the-other-way":
      return <><Threshold x={16.5} /><Interval from={1} to={14} dot={7.5} /></>;
    case "undecided":
      return <><Threshold x={11.5} /><Interval from={1.5} to={18.5} dot={9} /></>;
    case "too-few-records":
      return (
        <>
          <line x1="10" y1="0.5" x2="10" y2="11.5" strokeWidth="1.4" strokeDasharray="2 2.2" />
          <circle cx="5" cy="6" r="1.7" stroke="none" />
          <circle cx="15" cy="6" r="1.7" stroke="none" />
        </>
      );
    case "cannot-be-tested":
      return (
        <g fill="none" strokeWidth="1.4">
          <circle cx="10" cy="6" r="4.8" />
          <line x1="6.6" y1="9.4" x2="13.4" y2="2.6" />
        </g>
      );
    case "not-tested-yet":
      return <><Threshold x={6.5} /><circle cx="13" cy="6" r="3" fill="none" strokeWidth="1.4" strokeDasharray="2 1.4" /></>;
  }
}

function Threshold({ x }: { readonly x: number }) {
  return <line x1={x} y1="0.5" x2={x} y2="11.5" strokeWidth="1.4" />;
}

function Interval({ from, to, dot }: { readonly from: number; readonly to: number; readonly dot: number }) {
  return <><line x1={from} y1="6" x2={to} y2="6" strokeWidth="1.8" /><circle cx={dot} cy="6" r="3" stroke="none" /></>;
}
