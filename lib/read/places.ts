import type { CodeOf } from "../codebook/lists";
import { drawnAs } from "../codebook/values/where";
import { codeLists, FLAG_POINT, NOT_KNOWN, WITHHELD } from "./columns";
import type { Columns } from "./columns";
import type { ClashMode } from "./filter-keys";
import { kindCountNames, kindNumbers, noKinds } from "./kind-counts";
import type { KindCounts } from "./kind-counts";
import { COUNTED, setAsideReasons } from "./select";
import type { Selection } from "./select";

/** How a record may be drawn on the map: as a point, an open ring (district), or not at all. */
export type MapMark = "point" | "ring";

/** What the map draws of one record. `kind` as counted. */
export type MapPoint = {
  readonly index: number;
  readonly ref: string;
  readonly lng: number;
  readonly lat: number;
  readonly kind: keyof KindCounts;
  readonly mark: MapMark;
  readonly precision: CodeOf<"placePrecision">;
  readonly state: "counted" | "set-aside";
};

/**
 * Where the counted records lie, as far as a map can tell. Each is in one of points, rings, provinceOnly, withheld and
 * noPlace; `noProvince` stands beside them: no polygon counts these, though a point may be known.
 */
export type Places = {
  readonly points: KindCounts;
  readonly rings: KindCounts;
  /** The province is known and nothing finer can be drawn. */
  readonly provinceOnly: KindCounts;
  /** The province is known; the public view does not tell how much more is. */
  readonly withheld: KindCounts;
  /** Neither province nor point. */
  readonly noPlace: KindCounts;
  readonly noProvince: KindCounts;
};

const markOf = codeLists.placePrecision.map((precision) => drawnAs[precision]);

function markAt(columns: Columns, index: number): MapMark | null {
  if (((columns.flags[index] ?? 0) & FLAG_POINT) === 0) return null;
  const mark = markOf[columns.code.placePrecision[index] ?? -1];
  return mark === undefined || mark === "none" ? null : mark;
}

/** The points and rings of a selection, counted and set aside, in ref order. Province and country are never drawn. */
export function pointsOf(columns: Columns, selection: Selection, clash: ClashMode): MapPoint[] {
  const kindNumber = kindNumbers(clash);
  const points: MapPoint[] = [];
  selection.state.forEach((state, index) => {
    if (state !== COUNTED && state >= setAsideReasons.length) return;
    const mark = markAt(columns, index);
    const precision = codeLists.placePrecision[columns.code.placePrecision[index] ?? -1];
    if (mark === null || precision === undefined) return;
    points.push({
      index, ref: columns.ref[index] ?? "", lng: columns.lng[index] ?? 0, lat: columns.lat[index] ?? 0,
      kind: kindCountNames[kindNumber[columns.code.kind[index] ?? NOT_KNOWN] ?? 3] ?? "other",
      mark, precision, state: state === COUNTED ? "counted" : "set-aside",
    });
  });
  return points;
}

/** How well are the counted records placed? */
export function placesOf(columns: Columns, selection: Selection, clash: ClashMode): Places {
  const kindNumber = kindNumbers(clash);
  const places = { points: noKinds(), rings: noKinds(), provinceOnly: noKinds(), withheld: noKinds(), noPlace: noKinds(), noProvince: noKinds() };
  selection.state.forEach((state, index) => {
    if (state !== COUNTED) return;
    const kind = kindCountNames[kindNumber[columns.code.kind[index] ?? NOT_KNOWN] ?? 3] ?? "other";
    const hasProvince = columns.code.province[index] !== NOT_KNOWN;
    const mark = markAt(columns, index);
    const group = mark === "point" ? "points" : mark === "ring" ? "rings" : !hasProvince ? "noPlace" : columns.code.placePrecision[index] === WITHHELD ? "withheld" : "provinceOnly";
    places[group][kind] += 1;
    if (!hasProvince) places.noProvince[kind] += 1;
  });
  return places;
}
