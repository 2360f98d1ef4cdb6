import type { Picture, PictureBox, PictureText } from "./read-figure";

/** Lines under a picture: filter, set aside, where it comes from. */
export type PictureFoot = readonly string[];

const PADDING = 20;
const FOOT_LINE = 16;
const FOOT_SIZE = 11.5;
/** Mean width of a letter at the foot's size, to break its lines. */
const FOOT_LETTER = 5.9;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A picture as one SVG that stands by itself. withText: false leaves the text to the caller, who has the fonts. */
export function pictureSvg(picture: Picture, foot: readonly PictureText[], withText: boolean): string {
  const [width, height] = sizeOf(picture, foot);
  const inner = [
    ...picture.shapes.map((shape) => (shape.kind === "box" ? boxMarkup(shape) : `<svg x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" overflow="hidden">${shape.markup}</svg>`)),
    ...(withText ? [...picture.texts, ...foot].map(textMarkup) : []),
  ].join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${patternsFor(inner)}</defs><rect width="${width}" height="${height}" fill="${picture.ground}"/><g transform="translate(${PADDING} ${PADDING})">${inner}</g></svg>`
  );
}

export function sizeOf(picture: Picture, foot: readonly PictureText[]): readonly [width: number, height: number] {
  const footHeight = foot.length === 0 ? 0 : foot.length * FOOT_LINE + 10;
  return [picture.width + 2 * PADDING, picture.height + footHeight + 2 * PADDING];
}

/** The foot's lines, broken to the picture's width and placed below it. */
export function placeFoot(picture: Picture, lines: PictureFoot, colour: string, family: string): readonly PictureText[] {
  const most = Math.floor(picture.width / FOOT_LETTER);
  return lines.flatMap((line) => broken(line, most)).map((text, index) => ({
    text, x: 0, width: picture.width, baseline: picture.height + 10 + (index + 1) * FOOT_LINE, font: { size: FOOT_SIZE, weight: "400", family }, colour, halo: null, opacity: 1,
  }));
}

/** A line broken at spaces so that none is longer than `most` letters; a longer word stands alone. */
export function broken(line: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function boxMarkup(box: PictureBox): string {
  const line = box.top === null ? "" : `<path d="M${box.x},${box.y + 0.75}h${box.width}" stroke="${box.top}" stroke-width="1.5"/>`;
  if (box.fill === null && box.stroke === null) return line;
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${Math.min(box.radius, box.height / 2)}" fill="${box.fill ?? "none"}" stroke="${box.stroke ?? "none"}"/>${line}`;
}

function textMarkup({ text, x, baseline, font, colour, halo, opacity }: PictureText): string {
  const around = halo === null ? "" : ` stroke="${halo}" stroke-width="2.4" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${x.toFixed(1)}" y="${baseline.toFixed(1)}" font-family="${escaped(font.family)}" font-size="${font.size}" font-weight="${font.weight}" fill="${colour}" opacity="${opacity}" xml:space="preserve"${around}>${escaped(text)}</text>`;
}

/** The patterns that a drawing names live once in the page; a picture that leaves it takes copies along. */
function patternsFor(markup: string): string {
  const names = new Set([...markup.matchAll(/url\((?:&quot;|["'])?#([\w-]+)/g)].map((match) => match[1] ?? ""));
  return [...names].map((name) => {
    const pattern = document.getElementById(name);
    if (pattern === null) return "";
    const copy = pattern.cloneNode(true) as Element;
    const sources = [...pattern.querySelectorAll("*")];
    copy.querySelectorAll("*").forEach((element, index) => {
      const source = sources[index];
      if (source === undefined) return;
      for (const property of ["fill", "stroke"]) element.setAttribute(property, getComputedStyle(source).getPropertyValue(property));
    });
    return new XMLSerializer().serializeToString(copy);
  }).join("");
}

/** Twice the screen's pixels: sharp in print. */
const SCALE = 2;

/** The picture as PNG: shapes through one SVG image, text by the canvas, which has the page's fonts. Throws where the browser refuses. */
export async function picturePng(picture: Picture, foot: readonly PictureText[]): Promise<Blob> {
  const [width, height] = sizeOf(picture, foot);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const ink = canvas.getContext("2d");
  if (ink === null) throw new Error("no canvas");
  const url = URL.createObjectURL(new Blob([pictureSvg(picture, foot, false)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    ink.scale(SCALE, SCALE);
    ink.drawImage(image, 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(url);
  }
  for (const { text, x, baseline, font, colour, halo, opacity } of [...picture.texts, ...foot]) {
    ink.font = `${font.weight} ${font.size}px ${font.family}`;
    ink.globalAlpha = opacity;
    if (halo !== null) {
      ink.strokeStyle = halo;
      ink.lineWidth = 2.4;
      ink.lineJoin = "round";
      ink.strokeText(text, x + PADDING, baseline + PADDING);
    }
    ink.fillStyle = colour;
    ink.fillText(text, x + PADDING, baseline + PADDING);
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png"));
}
