/** A formula as a tree, ready to be drawn. */
export type FormulaNode =
  | { readonly kind: "variable" | "words" | "plain"; readonly text: string }
  | { readonly kind: "script"; readonly base: FormulaNode; readonly lower: readonly FormulaNode[]; readonly upper: readonly FormulaNode[] }
  | { readonly kind: "fraction"; readonly over: readonly FormulaNode[]; readonly under: readonly FormulaNode[] }
  | { readonly kind: "root"; readonly of: readonly FormulaNode[] }
  | { readonly kind: "group"; readonly of: readonly FormulaNode[] };

/**
 * Reads the notation of the method pages: letters are variables, "quoted words" stand upright, x_1 and x^{2} are set below
 * and above, \frac{a}{b} and \sqrt{a} are drawn, {…} keeps things together. Throws on anything left open.
 */
export function parseFormula(source: string): FormulaNode[] {
  let at = 0;

  function sequence(until: "}" | null): FormulaNode[] {
    const nodes: FormulaNode[] = [];
    while (at < source.length && source[at] !== until) {
      const mark = source[at];
      if (mark === "_" || mark === "^") {
        at++;
        attach(nodes, mark, argument());
      } else {
        nodes.push(atom());
      }
    }
    if (until !== null) {
      if (source[at] !== until) throw new Error(`a ${until} is missing in the formula ${source}`);
      at++;
    }
    return nodes;
  }

  function atom(): FormulaNode {
    if (source[at] === "{") return { kind: "group", of: argument() };
    if (source.startsWith("\\frac", at)) {
      at += 5;
      return { kind: "fraction", over: argument(), under: argument() };
    }
    if (source.startsWith("\\sqrt", at)) {
      at += 5;
      return { kind: "root", of: argument() };
    }
    const words = match(/"([^"]*)"/uy);
    if (words !== null) return { kind: "words", text: words.slice(1, -1) };
    const variable = match(/\p{L}\p{M}*/uy);
    if (variable !== null) return { kind: "variable", text: variable };
    const plain = match(/[\d.]+|\s+|./uy);
    if (plain === null || plain === "\\" || plain === '"' || plain === "}") throw new Error(`the formula ${source} cannot be read at ${at}`);
    return { kind: "plain", text: plain === "-" ? "\u2212" : plain };
  }

  function argument(): FormulaNode[] {
    if (source[at] !== "{") return [atom()];
    at++;
    return sequence("}");
  }

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  }

  const nodes = sequence(null);
  if (at < source.length) throw new Error(`the formula ${source} cannot be read at ${at}`);
  return nodes;
}

function attach(nodes: FormulaNode[], mark: "_" | "^", script: FormulaNode[]): void {
  const last = nodes.pop();
  if (last === undefined) throw new Error("a formula cannot begin with an index");
  const before = last.kind === "script" ? last : { kind: "script" as const, base: last, lower: [], upper: [] };
  nodes.push(mark === "_" ? { ...before, lower: script } : { ...before, upper: script });
}

/** The formula in one line of text, for those who listen to it and for copying. */
export function formulaText(nodes: readonly FormulaNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "script":
          return `${formulaText([node.base])}${node.lower.length > 0 ? `_${bracketed(node.lower)}` : ""}${node.upper.length > 0 ? `^${bracketed(node.upper)}` : ""}`;
        case "fraction":
          return `${bracketed(node.over)} / ${bracketed(node.under)}`;
        case "root":
          return `√${bracketed(node.of)}`;
        case "group":
          return formulaText(node.of);
        default:
          return node.text;
      }
    })
    .join("");
}

function bracketed(nodes: readonly FormulaNode[]): string {
  const text = formulaText(nodes);
  return nodes.length > 1 ? `(${text})` : text;
}
