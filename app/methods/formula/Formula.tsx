import type { ReactNode } from "react";
import { formulaText, parseFormula } from "./parse-formula";
import type { FormulaNode } from "./parse-formula";
import styles from "./Formula.module.css";

/** A formula, drawn with the page's own type: no fonts for mathematics are needed. Read aloud as one line of text. */
export function Formula({ source }: { readonly source: string }) {
  const nodes = parseFormula(source);
  return (
    <div className={styles.frame} role="math" aria-label={formulaText(nodes)} tabIndex={0}>
      <span className={styles.formula} aria-hidden="true">{drawn(nodes)}</span>
    </div>
  );
}

function drawn(nodes: readonly FormulaNode[]): ReactNode {
  // A formula never changes while it is shown, so places serve as keys.
  return nodes.map((node, place) => <Part key={place} node={node} />);
}

function Part({ node }: { readonly node: FormulaNode }) {
  switch (node.kind) {
    case "variable":
      return <i>{node.text}</i>;
    case "words":
      return <span className={styles.words}>{node.text}</span>;
    case "plain":
      return <>{node.text}</>;
    case "group":
      return <>{drawn(node.of)}</>;
    case "fraction":
      return <span className={styles.fraction}><span className={styles.over}>{drawn(node.over)}</span><span>{drawn(node.under)}</span></span>;
    case "root":
      return <span className={styles.root}><span className={styles.sign}>√</span><span className={styles.under}>{drawn(node.of)}</span></span>;
    case "script":
      return (
        <span className={styles.script}>
          <Part node={node.base} />
          {node.lower.length > 0 && node.upper.length > 0
            ? <span className={styles.both}><span>{drawn(node.upper)}</span><span>{drawn(node.lower)}</span></span>
            : node.lower.length > 0 ? <sub>{drawn(node.lower)}</sub> : <sup>{drawn(node.upper)}</sup>}
        </span>
      );
  }
}
