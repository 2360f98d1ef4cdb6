/** Rows as the big datasets write them, with invented content: places are real, nothing happened. */

export type Row = Readonly<Record<string, string>>;

const ucdp49 =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(",");
const ucdp42 =
  "id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high".split(",");
const acledNew =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".split(",");
const acledOld =
  "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3".split(",");
const gtd =
  "eventid,iyear,imonth,iday,approxdate,country,country_txt,region_txt,provstate,city,latitude,longitude,specificity,vicinity,summary,doubtterr,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype3,targtype1,targtype1_txt,targsubtype1_txt,gname,guncertain1,claimed,compclaim,nkill,nkillter,nwound,nwoundte".split(",");

export const headers = { ucdp49, ucdp42, acledNew, acledOld, gtd } as const;

export const ucdpRow: Row = {
  id: "900001", relid: "AFG-2022-3-1-1", year: "2022", active_year: "1", code_status: "Clear", type_of_violence: "3", dyad_name: "IS - Civilians", conflict_name: "IS - Civilians",
  side_a: "IS", side_b: "Civilians", number_of_sources: "2", source_office: "Invented Post;Invented Radio", source_date: "2022-03-05;2022-03-06", source_headline: "An invented headline;Another one",
  where_prec: "1", where_coordinates: "Jalalabad city", where_description: "an invented street", adm_1: "Nangarhar province", adm_2: "Jalalabad district", latitude: "34.426", longitude: "70.451",
  country: "Afghanistan", country_id: "700", region: "Asia", event_clarity: "1", date_prec: "1", date_start: "2022-03-04", date_end: "2022-03-04",
  deaths_a: "0", deaths_b: "0", deaths_civilians: "3", deaths_unknown: "0", best: "3", high: "5", low: "2",
};

export const acledRow: Row = {
  event_id_cnty: "AFG900001", event_date: "2022-03-04", year: "2022", time_precision: "1", disorder_type: "Political violence", event_type: "Explosions/Remote violence", sub_event_type: "Suicide bomb",
  actor1: "Islamic State Khorasan Province", inter1: "2", actor2: "Police Forces of Afghanistan (2021-)", inter2: "1", iso: "4", region: "South Asia", country: "Afghanistan", admin1: "Nangarhar", admin2: "Jalalabad",
  location: "Jalalabad", latitude: "34.426", longitude: "70.451", geo_precision: "1", source: "Invented Post; Invented Radio", notes: "Invented notes.", fatalities: "4",
};

export const gtdRow: Row = {
  eventid: "202003040001", iyear: "2020", imonth: "3", iday: "4", country: "4", country_txt: "Afghanistan", region_txt: "South Asia", provstate: "Nangarhar", city: "Jalalabad", latitude: "34.426", longitude: "70.451",
  specificity: "1", vicinity: "0", summary: "An invented summary.", doubtterr: "0", success: "1", suicide: "1", attacktype1: "3", attacktype1_txt: "Bombing/Explosion", targtype1: "8", targtype1_txt: "Educational Institution",
  gname: "Khorasan Chapter of the Islamic State", guncertain1: "0", claimed: "1", compclaim: "0", nkill: "5", nkillter: "1", nwound: "9", nwoundte: "0",
};

const quoted = (cell: string, delimiter: string) => (new RegExp(`["\r\n${delimiter === "\t" ? "\\t" : delimiter}]`).test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table of these columns as text. */
export function tableText(columns: readonly string[], rows: readonly Row[], { delimiter = ",", bom = false, lineEnd = "\n" }: { delimiter?: string; bom?: boolean; lineEnd?: string } = {}): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter));
  return `${bom ? "\ufeff" : ""}${lines.join(lineEnd)}${lineEnd}`;
}
