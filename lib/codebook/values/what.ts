import type { CodedValue } from "../value-list";

export const units = [
  { code: "event", label: "Event", definition: "One occurrence at one place within the stated dates.", guidance: "Several blasts on one day in one town against the same kind of target are one event.", ucdp: "event_clarity 1", acled: "one row" },
  { code: "aggregate", label: "Aggregate", definition: "A body count, a campaign or a summary that covers several events without separating them.", guidance: "Never added to events. Code the separate events as well when they are known.", ucdp: "event_clarity 2" },
] as const satisfies readonly CodedValue[];

export const kinds = [
  { code: "attack", label: "Attack", definition: "Violence claimed by ISKP or another armed group, or laid to one, against a chosen target.", guidance: "Unclaimed attacks on the same kinds of target are attacks with the actor unidentified.", gtd: "every GTD row", ucdp: "one-sided violence by a non-state actor", acled: "Violence against civilians; Explosions/Remote violence" },
  { code: "operation", label: "Operation", definition: "A raid, arrest, sweep or killing carried out by the authorities in control.", guidance: "Whom the authorities said they acted against is a separate field: the label is not the finding.", gtd: "not in GTD", ucdp: "one-sided violence by the government; some state-based events", acled: "Strategic developments: Arrests; some Battles" },
  { code: "clash", label: "Clash", definition: "Fighting between two armed sides in which sources do not say who began it.", guidance: "If a source says who began, code an attack or an operation.", ucdp: "state-based violence (type 1): UCDP does not code who began", acled: "Battles: Armed clash" },
  { code: "other", label: "Other", definition: "A relevant incident that is neither an attack, an operation nor a clash.", acled: "Strategic developments: Other" },
] as const satisfies readonly CodedValue[];

export const eventTypes = [
  { code: "suicide-bombing", label: "Suicide bombing", definition: "An explosive set off by an attacker who dies with it.", gtd: "attacktype1 3, suicide 1", acled: "Suicide bomb" },
  { code: "ied", label: "Improvised explosive device", definition: "A planted, magnetic, roadside or vehicle-borne explosive without a suicide attacker.", gtd: "attacktype1 3", acled: "Remote explosive/landmine/IED" },
  { code: "complex-attack", label: "Complex attack", definition: "Explosives and gunmen together, in one planned assault.", gtd: "attacktype1 2 and 3" },
  { code: "armed-assault", label: "Armed assault", definition: "Shooting or stabbing at people without a single chosen person.", gtd: "attacktype1 2", acled: "Attack" },
  { code: "assassination", label: "Assassination", definition: "A chosen person was killed, or meant to be, without explosives.", guidance: "With an explosive, code the method: a minister killed by a suicide bomber is a suicide bombing.", gtd: "attacktype1 1", acled: "Attack" },
  { code: "grenade", label: "Grenade", definition: "A thrown or launched hand grenade.", gtd: "attacktype1 3", acled: "Grenade" },
  { code: "rocket-or-mortar", label: "Rocket or mortar", definition: "Indirect fire from a distance.", gtd: "attacktype1 3", acled: "Shelling/artillery/missile attack" },
  { code: "infrastructure-sabotage", label: "Sabotage of infrastructure", definition: "A pylon, pipe, bridge or line was damaged; people were not the aim.", gtd: "attacktype1 7", acled: "Looting/property destruction" },
  { code: "abduction", label: "Abduction", definition: "A person was taken and held by others than the authorities.", gtd: "attacktype1 6", acled: "Abduction/forced disappearance" },
  { code: "raid", label: "Raid", definition: "A search or assault of forces on a house, hideout or site.", acled: "Armed clash" },
  { code: "arrest", label: "Arrest", definition: "People were detained; no fighting is reported.", acled: "Arrests" },
  { code: "sweep", label: "Sweep", definition: "A search of a whole area, or many arrests announced together.", acled: "Arrests" },
  { code: "clash", label: "Exchange of fire", definition: "Both sides fired; no raid, arrest or planted device is reported.", acled: "Armed clash" },
  { code: "killing-in-custody", label: "Killing in custody", definition: "A captive was killed, by whichever side.", acled: "Attack" },
  { code: "other", label: "Other or not stated", definition: "No other value fits, or the sources do not say how.", gtd: "attacktype1 9" },
] as const satisfies readonly CodedValue[];

export const clarities = [
  { code: "clear", label: "Clear", definition: "What happened and who is said to have done it are not contested in the sources." },
  { code: "cause-disputed", label: "Cause disputed", definition: "Accident or attack, or what happened at all, is contested." },
  { code: "authorship-disputed", label: "Authorship disputed", definition: "A rival author is named, or the accused denies." },
] as const satisfies readonly CodedValue[];
