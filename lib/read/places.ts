import type { CodeOf } from "../codebook/lists";
import { drawnAs } from "../codebook/values/where";
import { codeLists, FLAG_POINT, NOT_KNOWN, WITHHELD } from "./columns";
import type { Columns } from "./columns";
import type { ClashMode } from "./filter-keys";
import { kindCountNames, kindNumbers, kindsOf } from "./kind-counts";
import type { KindCounts } from "./kind-counts";
import { COUNTED, setAsideReasons } from "./select";
import type { Selection } from "./select";
import type { Counted } from "./tally";

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

const groups = ["points", "rings", "provinceOnly", "withheld", "noPlace", "noProvince"] as const satisfies readonly (keyof Places)[];
const [PROVINCE_ONLY, WITHHELD_PLACE, NO_PLACE, NO_PROVINCE] = [2, 3, 4, 5];
const KINDS = kindCountNames.length;
const NOT_DRAWN = 255;
/** By position of the precision: the group of a record with a point. */
const drawnGroup = new Uint8Array(256).fill(NOT_DRAWN);
codeLists.placePrecision.forEach((precision, position) => {
  if (drawnAs[precision] !== "none") drawnGroup[position] = drawnAs[precision] === "point" ? 0 : 1;
});

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

/** Numbers that placeGroups can give. */
export const PLACE_GROUPS = 2 * (NO_PLACE + 1);

/** Twice the position of the group a record is in, one more where it has no province. */
export function placeGroups({ code, flags }: Columns, row: number): number {
  const precision = code.placePrecision[row] as number;
  const noProvince = code.province[row] === NOT_KNOWN;
  const drawn = ((flags[row] as number) & FLAG_POINT) === 0 ? NOT_DRAWN : (drawnGroup[precision] as number);
  if (drawn !== NOT_DRAWN) return drawn * 2 + (noProvince ? 1 : 0);
  return noProvince ? NO_PLACE * 2 + 1 : (precision === WITHHELD ? WITHHELD_PLACE : PROVINCE_ONLY) * 2;
}

/** How well are the counted records placed? */
export function placesOf({ columns, rows, clean, slot }: Counted): Places {
  const numbers = new Uint32Array(PLACE_GROUPS * KINDS);
  for (let j = 0; j < clean; j += 1) {
    const at = placeGroups(columns, rows[j] as number) * KINDS + ((slot[j] as number) >> 1);
    numbers[at] = (numbers[at] as number) + 1;
  }
  return placesFrom(numbers);
}

/** From counts by number of placeGroups and, within, by kind. */
export function placesFrom(numbers: ArrayLike<number>): Places {
  const both = new Uint32Array(groups.length * KINDS);
  for (let at = 0; at < PLACE_GROUPS * KINDS; at += 1) {
    const [group, kind] = [Math.floor(at / KINDS), at % KINDS];
    const add = (where: number) => (both[where * KINDS + kind] = (both[where * KINDS + kind] as number) + (numbers[at] as number));
    add(group >> 1);
    if (group % 2 === 1) add(NO_PROVINCE);
  }
  return Object.fromEntries(groups.map((group, position) => [group, kindsOf(both.subarray(position * KINDS, (position + 1) * KINDS))])) as Places;
}
