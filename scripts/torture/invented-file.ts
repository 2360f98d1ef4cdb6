import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export const columns =
  "id,relid,year,code_status,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_date,source_headline,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";

/** One invented event in the layout of UCDP. */
export function inventedRow(id: number): string {
  const day = `2022-${String(1 + (id % 12)).padStart(2, "0")}-${String(1 + (id % 28)).padStart(2, "0")}`;
  return `${id},AFG-2022-3-1-${id},2022,Clear,3,IS - Civilians,IS,Civilians,1,"An invented article,\nin two lines",Invented Post,${day},An invented headline,1,Jalalabad city,an invented street,Nangarhar province,Jalalabad district,34.426,70.451,Afghanistan,1,1,${day},${day},0,0,3,0,3,5,2`;
}

/** Write pieces one after the other, never more than a few in memory. */
export async function writeFileOf(target: string, pieces: Iterable<string>): Promise<void> {
  const file = createWriteStream(target);
  for (const piece of pieces) if (!file.write(piece)) await once(file, "drain");
  file.end();
  await finished(file);
}

export function* inventedRows(rows: number): Generator<string> {
  yield `${columns}\n`;
  for (let id = 1; id <= rows; id += 1) yield `${inventedRow(id)}\n`;
}
