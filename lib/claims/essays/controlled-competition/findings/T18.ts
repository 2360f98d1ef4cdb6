import { countInterval, yearOf, yearsOfWindow } from "../../../counting/by-year";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const AFFILIATION = "haqqani-linked";

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const linked = selection.attacks.filter(({ targetAffiliation }) => targetAffiliation === AFFILIATION);
  const coded = selection.attacks.filter(({ targetAffiliation }) => targetAffiliation !== null).length;
  return {
    counts: [{ of: "ISKP attacks on targets linked to the Haqqani network", have: linked.length, need: null }],
    effect: { kind: "found", value: linked.length, interval: countInterval(linked.length), n: linked.length },
    criterionMet: null,
    tests: [],
    bounds: null,
    setAside: setAsideOf(selection, [...notAttacks(selection), { why: "attacks whose sources do not tie the target to the Haqqani network", count: selection.attacks.length - linked.length }]),
    warnings: [`An affiliation is coded only where the record's own sources tie the target itself to it: in ${coded} of ${selection.attacks.length} attacks. Where it is not coded it is not known, which is not none.`],
    figures: [{
      kind: "series", measure: "attacks", title: "ISKP attacks on targets linked to the Haqqani network, records per year",
      points: yearsOfWindow(world, reading).map(({ year, label }) => ({
        period: label, value: linked.filter((record) => yearOf(record, reading) === year).length, interval: null,
      })),
    }],
    refs: linked.map(({ ref }) => ref),
  };
}

/** T18, for C6, C8 and the scenario of direct management: ISKP attacks on targets linked to the Haqqani network. A list, and a row of the matrix. */
export default {
  id: "T18", claims: ["C6", "C8"], leads: [],
  title: "Attacks on the Haqqani network",
  question: "Which ISKP attacks hit targets linked to the Haqqani network?",
  effectName: "ISKP attacks on targets linked to the Haqqani network",
  unit: "count",
  counted: "ISKP attacks on targets linked to the Haqqani network",
  judgement: { by: "none", why: "Single attacks are weighed as evidence in the matrix; a count of what few sources state is no measure." },
  prediction: "None, or nearly none: the two leave each other alone.",
  scenarios: {
    S0: "Some: the network is a part of the enemy.",
    S1: "None that matter: one does not strike one's own hand.",
    S2: "Few: influence holds most of the time.",
    S3: "Some: ISKP acts on its own.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { affiliation: AFFILIATION },
  variants: variantsOf(["attribution", "clash"]),
  caveats: ["Sources seldom say to which part of the Taliban a target belonged, so a small number here is mostly silence."],
  functions: ["area-rates"],
  measure,
} satisfies FindingDefinition;
