/** A place: WGS84 degrees in GeoJSON order everywhere. Swapped to latitude first inside `components/map` only. */
export type LngLat = readonly [lng: number, lat: number];
