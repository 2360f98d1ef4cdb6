/**
 * Reads a figure off the page as it stands: its boxes, drawings and every line of text with its place. So a picture shows what the
 * reader saw, set in the page's own fonts, and no figure needs a second way of drawing.
 */

export type PictureText = { readonly text: string; readonly x: number; readonly width: number; readonly baseline: number; readonly font: PictureFont; readonly colour: string; readonly halo: string | null; readonly opacity: number };
export type PictureFont = { readonly size: number; readonly weight: string; readonly family: string };
export type PictureBox = { readonly kind: "box"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string | null; readonly stroke: string | null; readonly top: string | null; readonly radius: number };
export type PictureDrawing = { readonly kind: "drawing"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly markup: string };
export type Picture = { readonly width: number; readonly height: number; readonly ground: string; readonly shapes: readonly (PictureBox | PictureDrawing)[]; readonly texts: readonly PictureText[] };

/** What is no part of the picture: buttons, choices, and what only those who listen hear. */
const SKIPPED = 'button, [role="radiogroup"], .visually-hidden, [hidden], [data-picture="skip"], script, style';
const NO_COLOUR = /^(transparent|rgba\(.*,\s*0\)|none)$/;
const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity"] as const;

/** Everything visible of `figure`, placed from its upper left corner, in px. */
export function readFigure(figure: HTMLElement): Picture {
  const origin = figure.getBoundingClientRect();
  const shapes: (PictureBox | PictureDrawing)[] = [];
  let texts: PictureText[] = [];
  const ink = document.createElement("canvas").getContext("2d");

  const visit = (node: Node, clip: DOMRect, inSvg: boolean, above: boolean) => {
    if (node instanceof Text) texts.push(...linesOf(node, origin, clip, ink));
    if (!(node instanceof Element) || node.matches(SKIPPED)) return;
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return;
    const box = node.getBoundingClientRect();
    let within = clip;
    const over = above || (node instanceof HTMLElement && style.position === "absolute");
    if (node instanceof HTMLElement) {
      const drawn = boxOf(box, style, origin);
      if (drawn) {
        shapes.push(drawn);
        // What lies over the figure hides what is under it; text is set last, so it must be left out here.
        if (drawn.fill !== null && over) texts = texts.filter((text) => !covers(drawn, text));
      }
    }
    // Of what lies inside a drawing, the outermost one alone cuts.
    if (!inSvg && style.overflow !== "visible") within = overlap(clip, box);
    if (node instanceof SVGSVGElement && !inSvg) shapes.push(drawingOf(node, box, within, origin));
    for (const child of node.childNodes) visit(child, within, inSvg || node instanceof SVGSVGElement, over);
  };
  visit(figure, origin, false, false);
  const bottom = Math.max(...shapes.map((shape) => shape.y + shape.height), ...texts.map((text) => text.baseline + text.font.size * 0.3));
  return { width: Math.ceil(origin.width), height: Math.ceil(Math.min(bottom, origin.height)), ground: getComputedStyle(document.documentElement).backgroundColor, shapes, texts };
}

function covers(box: PictureBox, text: PictureText): boolean {
  const [x, y] = [text.x + text.width / 2, text.baseline - text.font.size / 3];
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

function overlap(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return new DOMRect(left, top, Math.max(0, Math.min(a.right, b.right) - left), Math.max(0, Math.min(a.bottom, b.bottom) - top));
}

function boxOf(box: DOMRect, style: CSSStyleDeclaration, origin: DOMRect): PictureBox | null {
  const fill = NO_COLOUR.test(style.backgroundColor) ? null : style.backgroundColor;
  const edged = (side: "Top" | "Right" | "Bottom" | "Left") => parseFloat(style[`border${side}Width`]) > 0 && !NO_COLOUR.test(style[`border${side}Color`]);
  const [top, all] = [edged("Top"), edged("Top") && edged("Right") && edged("Bottom") && edged("Left")];
  if (box.width === 0 || box.height === 0 || (fill === null && !top)) return null;
  return {
    kind: "box", x: box.left - origin.left, y: box.top - origin.top, width: box.width, height: box.height, fill,
    stroke: all ? style.borderTopColor : null, top: top && !all ? style.borderTopColor : null, radius: parseFloat(style.borderTopLeftRadius) || 0,
  };
}

/** A drawing without its text, with the colours the page gives it, cut to what is visible. */
function drawingOf(svg: SVGSVGElement, box: DOMRect, clip: DOMRect, origin: DOMRect): PictureDrawing {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [sources, copies] = [[svg, ...svg.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
  copies.forEach((element, index) => {
    const source = sources[index];
    if (source === undefined) return;
    const style = getComputedStyle(source);
    for (const attribute of [...element.attributes]) if (/^(class|style|data-|aria-|tabindex|role|href|xlink)/.test(attribute.name)) element.removeAttribute(attribute.name);
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.querySelectorAll("text, title, desc, foreignObject").forEach((element) => element.remove());
  copy.setAttribute("x", String(box.left - clip.left));
  copy.setAttribute("y", String(box.top - clip.top));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  copy.setAttribute("overflow", "visible");
  return { kind: "drawing", x: clip.left - origin.left, y: clip.top - origin.top, width: clip.width, height: clip.height, markup: new XMLSerializer().serializeToString(copy) };
}

/** The lines in which a piece of text stands on screen. */
function linesOf(node: Text, origin: DOMRect, clip: DOMRect, ink: CanvasRenderingContext2D | null): PictureText[] {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === "") return [];
  const style = getComputedStyle(parent);
  const font: PictureFont = { size: parseFloat(style.fontSize), weight: style.fontWeight, family: style.fontFamily };
  const inSvg = parent instanceof SVGElement;
  const colour = inSvg ? style.fill : style.color;
  const halo = inSvg ? (NO_COLOUR.test(style.stroke) ? null : style.stroke) : style.textShadow === "none" ? null : (/^(rgba?\([^)]*\)|#\w+)/.exec(style.textShadow)?.[1] ?? null);
  if (ink) ink.font = `${font.weight} ${font.size}px ${font.family}`;
  const measured = ink?.measureText("x");
  const rise = measured?.fontBoundingBoxAscent ?? font.size * 0.95;
  const fall = measured?.fontBoundingBoxDescent ?? font.size * 0.25;

  const lines: { text: string; box: DOMRect; right: number }[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.data.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (box === undefined || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 2) {
      line.text += node.data[at];
      line.right = box.right;
    } else lines.push({ text: node.data[at] ?? "", box, right: box.right });
  }
  return lines.flatMap(({ text, box, right }) => {
    const seen = box.left >= clip.left - 1 && box.left <= clip.right && box.bottom > clip.top && box.top < clip.bottom;
    if (!seen || text.trim() === "") return [];
    // The box of a line is as tall as the font's own ascent and descent together, wherever the line itself is set.
    const baseline = box.top + (box.height - rise - fall) / 2 + rise - origin.top;
    return [{ text: text.replace(/\s+/g, " "), x: box.left - origin.left, width: right - box.left, baseline, font, colour, halo, opacity: opacityOf(parent) }];
  });
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) opacity *= parseFloat(getComputedStyle(at).opacity);
  return opacity;
}
