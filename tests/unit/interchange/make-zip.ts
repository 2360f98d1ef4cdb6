import { crc32, deflateRawSync } from "node:zlib";

export type Packed = { readonly name: string; readonly content: string | Uint8Array };

/** A ZIP file in memory: the few bytes that the format needs, so that tests can also make what no program would. */
export function makeZip(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, fileName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, fileName]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\u0005\u0006"), end]);
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export type SheetCell = string | number | { readonly formula: string; readonly value: string | null } | { readonly date: number } | { readonly error: string };

/** A workbook whose first sheet holds these rows; texts are shared, and a second sheet must be left alone. */
export function makeWorkbook(rows: readonly (readonly SheetCell[])[], options: { readonly from1904?: boolean } = {}): Uint8Array {
  const shared: string[] = [];
  const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  const cellXml = (cell: SheetCell, reference: string): string => {
    if (typeof cell === "string") {
      if (cell === "") return "";
      return `<c r="${reference}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
    }
    if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
    if ("date" in cell) return `<c r="${reference}" s="1"><v>${cell.date}</v></c>`;
    if ("error" in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
    return `<c r="${reference}" t="str"><f>${escape(cell.formula)}</f>${cell.value === null ? "" : `<v>${escape(cell.value)}</v>`}</c>`;
  };
  const sheet = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join("")}</row>`).join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return makeZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: `<workbook ${main}><workbookPr${options.from1904 ? ' date1904="1"' : ""}/><sheets><sheet name="First" sheetId="1" r:id="rId7"/><sheet name="Second" sheetId="2" r:id="rId8"/></sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: '<Relationships><Relationship Id="rId8" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>' },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>the second sheet</t></is></c></row></sheetData></worksheet>` },
    { name: "xl/worksheets/sheet2.xml", content: `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>` },
    { name: "xl/sharedStrings.xml", content: `<sst ${main}>${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>` },
    { name: "xl/styles.xml", content: `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>` },
  ]);
}
