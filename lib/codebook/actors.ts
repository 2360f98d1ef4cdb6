import type { CodedValue } from "./value-list";

export type Actor = CodedValue & {
  /** The actor this one belongs to, when sources treat it as part of another. */
  readonly parent: string | null;
  /** Spellings and names under which reports and datasets mention it. */
  readonly aliases: readonly string[];
};

export const actors = [
  { code: "iskp", label: "ISKP", definition: "Islamic State Khorasan Province, the branch of the Islamic State in Afghanistan.", parent: null, aliases: ["ISIS-K", "ISIS-Khorasan", "IS-KP", "IS-K", "ISK", "Daesh", "Daesh-Khorasan", "Islamic State Khorasan Province", "Khorasan Chapter of the Islamic State", "IS"], gtd: "Khorasan Chapter of the Islamic State", ucdp: "IS (with country Afghanistan)", acled: "Islamic State Khorasan Province" },
  { code: "taliban", label: "Taliban (de facto authorities)", definition: "The Taliban; from 15 August 2021 the de facto authorities, their forces and institutions.", parent: null, aliases: ["Taliban", "Taleban", "Islamic Emirate of Afghanistan", "IEA", "De facto authorities"], gtd: "Taliban", ucdp: "Government of Afghanistan from 2021-08-15; Taleban before", acled: "Military Forces of Afghanistan (2021-); Police Forces of Afghanistan (2021-); Taliban" },
  { code: "haqqani", label: "Haqqani network", definition: "The Haqqani network, a part of the Taliban.", guidance: "Only when a source says so.", parent: "taliban", aliases: ["HQN", "Haqqani Network", "Haqqanis"], gtd: "Haqqani Network", acled: "HQN: Haqqani Network" },
  { code: "nrf", label: "National Resistance Front", definition: "Armed opposition that began in Panjshir in 2021.", parent: "armed-opposition", aliases: ["NRF", "NRFA", "National Resistance Front of Afghanistan"], ucdp: "NRF", acled: "NRF: National Resistance Front" },
  { code: "aff", label: "Afghanistan Freedom Front", definition: "Armed opposition founded in 2022.", parent: "armed-opposition", aliases: ["AFF"], ucdp: "AFF", acled: "AFF: Afghanistan Freedom Front" },
  { code: "armed-opposition", label: "Other armed opposition", definition: "Other groups, or unnamed ones, that fight the de facto authorities; ISKP excluded.", parent: null, aliases: ["Resistance", "Anti-Taliban fighters"] },
  { code: "republic", label: "Islamic Republic (before 15 August 2021)", definition: "Forces and institutions of the Islamic Republic of Afghanistan.", guidance: "Never after 15 August 2021.", parent: null, aliases: ["ANDSF", "ANSF", "NDS", "Government of Afghanistan before 2021-08-15"], ucdp: "Government of Afghanistan before 2021-08-15", acled: "Military Forces of Afghanistan (2014-2021)" },
  { code: "ttp", label: "Tehrik-e Taliban Pakistan", definition: "The Pakistani Taliban.", parent: null, aliases: ["TTP", "Pakistani Taliban"], gtd: "Tehrik-i-Taliban Pakistan (TTP)", ucdp: "TTP", acled: "TTP: Tehreek-i-Taliban Pakistan" },
  { code: "pakistan", label: "Pakistan", definition: "Forces of the state of Pakistan.", parent: null, aliases: ["Government of Pakistan", "Pakistani forces"], ucdp: "Government of Pakistan", acled: "Military Forces of Pakistan" },
  { code: "usa-allies", label: "USA and allies", definition: "Forces of the United States and their allies.", parent: null, aliases: ["United States", "US forces", "NATO"], ucdp: "Government of United States of America", acled: "Military Forces of the United States" },
  { code: "unidentified", label: "Unidentified", definition: "Somebody did it, and nobody knows or says who with reason.", guidance: "Widely suspected is not enough to name an actor.", parent: null, aliases: ["Unknown", "Unidentified armed group", "XXX615"], gtd: "Unknown", ucdp: "XXX codes", acled: "Unidentified Armed Group (Afghanistan)" },
  { code: "none", label: "None", definition: "No actor: an accident, or nobody acted.", parent: null, aliases: [] },
] as const satisfies readonly Actor[];
