/** The patterns by name; `fill={hatch.attack}`. They exist once, in `HatchDefs` at the root of every page. */
export const hatch = {
  /** Set aside: shown, not counted. */
  attack: "url(#hatch-attack)",
  operation: "url(#hatch-operation)",
  clash: "url(#hatch-clash)",
  other: "url(#hatch-other)",
  /** What chance alone gives. */
  ink: "url(#hatch-ink)",
  /** A province without any record: not reported or not searched, not zero. */
  noRecord: "url(#hatch-no-record)",
} as const;

/** A hatched area also needs an edge: `stroke` with the same colour, 1 px. */
export function HatchDefs() {
  return (
    // Not display:none: some browsers then paint nothing where the pattern is used.
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: "absolute" }}>
      <defs>
        <Lines id="hatch-attack" colour="var(--attack)" ground="var(--paper)" />
        <Lines id="hatch-operation" colour="var(--operation)" ground="var(--paper)" />
        <Lines id="hatch-clash" colour="var(--clash-text)" ground="var(--paper)" />
        <Lines id="hatch-other" colour="var(--other)" ground="var(--paper)" />
        <Lines id="hatch-ink" colour="var(--ink-3)" ground="var(--paper)" />
        <pattern id="hatch-no-record" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--map-no)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--map-hatch)" strokeWidth="1.6" />
        </pattern>
      </defs>
    </svg>
  );
}

function Lines({ id, colour, ground }: { readonly id: string; readonly colour: string; readonly ground: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill={ground} />
      <line x1="1" y1="0" x2="1" y2="4" stroke={colour} strokeWidth="1.4" />
    </pattern>
  );
}
