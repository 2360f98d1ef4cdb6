export type Crop = { readonly x: number; readonly y: number; readonly scale: number; readonly centreX: number; readonly centreY: number };

/** Which part of a drawn map shows this path as large as a box allows, with a margin? path: absolute `M x,y L x,y Z` data. */
export function cropTo(path: string, width: number, height: number, margin: number): Crop {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  if (xs.length === 0) return { x: 0, y: 0, scale: 1, centreX: 0, centreY: 0 };
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / (east - west), (height - 2 * margin) / (south - north));
  const [centreX, centreY] = [(west + east) / 2, (north + south) / 2];
  return { x: centreX - width / 2 / scale, y: centreY - height / 2 / scale, scale, centreX, centreY };
}
