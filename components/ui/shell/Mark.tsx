// A map cut into provinces, some with more on record than others, some with none.
const SHADES = [0.45, 0.25, 1, 0.25, 0.7, 0.45, null, 0.25, 0.45] as const;

/** The mark of the product. */
export function Mark({ size = 19 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 19 19" aria-hidden="true">
      {SHADES.map((shade, index) => {
        const at = { x: (index % 3) * 6.6, y: Math.floor(index / 3) * 6.6 };
        return shade === null ? (
          <rect key={index} x={at.x + 0.5} y={at.y + 0.5} width="4.8" height="4.8" rx="0.6" fill="none" stroke="currentColor" strokeOpacity="0.5" />
        ) : (
          <rect key={index} {...at} width="5.8" height="5.8" rx="0.8" fill="currentColor" fillOpacity={shade} />
        );
      })}
    </svg>
  );
}
