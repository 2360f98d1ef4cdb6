import { shareInterval } from "../../../../analysis/share-interval";
import { valueLists } from "../../../../codebook/lists";
import { notOperations, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import type { EvidenceRecord } from "../../../evidence-record";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_OPERATIONS = 10;
const AUTHORITIES_ONLY = "authorities-only";

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const { operations } = selection;
  const standing = (code: EvidenceRecord["labelStanding"]) => operations.filter(({ labelStanding }) => labelStanding === code).length;
  const share = shareInterval(standing(AUTHORITIES_ONLY), operations.length);
  const notCoded = standing(null);
  return {
    counts: [{ of: "operations announced against ISKP", have: operations.length, need: MINIMUM_OPERATIONS }],
    effect: share.kind === "found" ? { kind: "found", value: share.share, interval: share.wilson, n: share.n } : share,
    criterionMet: null,
    tests: [],
    bounds: null,
    setAside: setAsideOf(selection, notOperations(selection)),
    warnings: [],
    figures: operations.length === 0 ? [] : [{
      kind: "shares", threshold: null, title: `Standing of the label of ${operations.length} operations announced against ISKP`,
      rows: [
        ...valueLists.labelStanding.map(({ code, label }) => ({ ...shareRow(label, code, standing(code), operations.length), named: code === AUTHORITIES_ONLY })),
        ...(notCoded > 0 ? [shareRow("Not coded", null, notCoded, operations.length)] : []),
        shareRow("One publisher and the authorities' announcement only", null, operations.filter(({ partisanOnly }) => partisanOnly).length, operations.length),
      ],
    }],
    refs: operations.map(({ ref }) => ref),
  };
}

/** T16, context for C3: what share of the operations is known from Taliban announcements alone? No verdict. */
export default {
  id: "T16", claims: ["C3"], leads: [],
  title: "Operations known from announcements alone",
  question: "For what share of the operations announced against ISKP is the authorities' word the only one?",
  effectName: "share of operations whose label rests on the authorities' word alone",
  unit: "share",
  counted: "operations announced against ISKP",
  judgement: { by: "none", why: "How far a picture rests on one party's word is context; how announcements are meant, no incident record holds." },
  prediction: "Most operations are known from the authorities' announcements alone.",
  scenarios: {
    S0: "Most: any force announces its raids, and few others are there to see.",
    S1: "Most, and nothing in particular beyond it.",
    S2: "Most: the announcements are part of the use.",
    S3: "Most, for the same reason as under S0.",
  },
  separates: false,
  needsConstantEffort: false,
  fixed: { minimumOperations: MINIMUM_OPERATIONS, standing: AUTHORITIES_ONLY },
  variants: variantsOf(["clash", "window", "kabul"]),
  caveats: ["Absence of support is not contradiction: where only the authorities speak, others may simply not have been able to look."],
  functions: ["share-interval"],
  measure,
} satisfies FindingDefinition;
