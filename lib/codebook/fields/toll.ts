import type { FieldDefinition } from "../field";

const entered = { source: "entered", visibility: "public" } as const;
const unknownCount = "empty: unknown; 0: sources reported none";

export const tollFields = [
  { name: "killedLow", label: "Killed, low", group: "toll", type: { kind: "count" }, ...entered, definition: "Lowest number of victims killed in the sources used, attackers left out.", missing: unknownCount, ucdp: "low" },
  { name: "killedBest", label: "Killed, best", group: "toll", type: { kind: "count" }, ...entered, first: true, definition: "Best number of victims killed, attackers left out.", guidance: "A UN or hospital count where there is one, else the latest official count or the one agencies settled on; empty where the sources do not allow a choice.", missing: unknownCount, gtd: "nkill minus nkillter", ucdp: "best", acled: "fatalities" },
  { name: "killedHigh", label: "Killed, high", group: "toll", type: { kind: "count" }, ...entered, definition: "Highest number of victims killed in the sources used, attackers left out.", missing: unknownCount, ucdp: "high" },
  { name: "killedCivilians", label: "Killed, civilians", group: "toll", type: { kind: "count" }, ...entered, definition: "Of the best number: civilians.", guidance: "Civil employees without office count as civilians.", missing: unknownCount, ucdp: "deaths_civilians" },
  { name: "killedAuthorities", label: "Killed, authorities", group: "toll", type: { kind: "count" }, ...entered, definition: "Of the best number: Taliban members, officers and office holders.", missing: unknownCount, ucdp: "deaths_a (government side)" },
  { name: "killedOpposition", label: "Killed, armed opposition", group: "toll", type: { kind: "count" }, ...entered, definition: "Of the best number: members of armed groups other than ISKP suspects.", missing: unknownCount, ucdp: "deaths_b" },
  { name: "killedSuspects", label: "Killed, suspects", group: "toll", type: { kind: "count" }, ...entered, definition: "Of the best number: people whom the authorities call suspects.", guidance: "The authorities' word, nothing more.", missing: unknownCount, ucdp: "deaths_b" },
  { name: "killedUnknown", label: "Killed, not known who", group: "toll", type: { kind: "count" }, ...entered, definition: "Of the best number: people of whom nothing is known.", missing: unknownCount, ucdp: "deaths_unknown" },
  { name: "killedChildren", label: "Killed, children", group: "toll", type: { kind: "count" }, ...entered, definition: "Of all killed: children, as reported.", missing: unknownCount },
  { name: "killedWomen", label: "Killed, women", group: "toll", type: { kind: "count" }, ...entered, definition: "Of all killed: women, as reported.", missing: unknownCount },
  { name: "attackersKilled", label: "Attackers killed", group: "toll", type: { kind: "count" }, ...entered, definition: "Attackers who died, counted apart from victims.", missing: unknownCount, gtd: "nkillter" },
  { name: "injuredLow", label: "Injured, low", group: "toll", type: { kind: "count" }, ...entered, definition: "Lowest number of injured in the sources used.", missing: unknownCount },
  { name: "injuredBest", label: "Injured, best", group: "toll", type: { kind: "count" }, ...entered, definition: "Best number of injured.", missing: unknownCount, gtd: "nwound" },
  { name: "injuredHigh", label: "Injured, high", group: "toll", type: { kind: "count" }, ...entered, definition: "Highest number of injured in the sources used.", missing: unknownCount },
] as const satisfies readonly FieldDefinition[];
