/**
 * The 34 provinces of Afghanistan: codes, names in four spellings, population. Each column names its origin in `provinceSources`.
 *
 * Beware when joining other files: an older P-code numbering exists (there Badakhshan is AF15 and Kunduz AF17). Compare names first.
 */

export const provinceCodes = [
  "AF01", "AF02", "AF03", "AF04", "AF05", "AF06", "AF07", "AF08", "AF09", "AF10", "AF11", "AF12",
  "AF13", "AF14", "AF15", "AF16", "AF17", "AF18", "AF19", "AF20", "AF21", "AF22", "AF23", "AF24",
  "AF25", "AF26", "AF27", "AF28", "AF29", "AF30", "AF31", "AF32", "AF33", "AF34",
] as const;

/** OCHA P-code of 2018. */
export type ProvinceCode = (typeof provinceCodes)[number];

/** Groupings of claim C6: `eastern` is the essay's word, `loya-paktia` our reading of the Haqqani home ground. */
export type ProvinceRegion = "eastern" | "loya-paktia";

/** Where a Pashto name was read: the three places that `provinceSources.namePashto` spells out, in its order. */
export type PashtoNameSource = "iso-3166-2-list" | "province-article" | "ministry-pashto-site";

export type Province = {
  readonly pcode: ProvinceCode;
  /** ISO 3166-2, in force since 2011-12-15. */
  readonly isoCode: string;
  /** ISO 3166-2 codes that older files still carry. */
  readonly formerIsoCodes: readonly string[];
  readonly name: string;
  readonly nameDari: string;
  readonly namePashto: string;
  readonly namePashtoSource: PashtoNameSource;
  /** Other spellings in Latin and Arabic script, as found in files and reports; matched after `foldName`. */
  readonly aliases: readonly string[];
  /** Null: none of the groupings that a claim names. */
  readonly region: ProvinceRegion | null;
  /** Settled persons, solar year 1397 (2018-19), nomads not counted. Never mix with `population2026` in one rate. */
  readonly population2018: number;
  /** Persons, 2026 estimate, second-hand. */
  readonly population2026: number;
};

/** Where each column comes from, in words fit for the page that shows it. */
export const provinceSources = {
  pcode: "OCHA Common Operational Dataset, administrative boundaries of Afghanistan, attribute table of 22 May 2018 (P-codes).",
  isoCode: "ISO 3166-2:AF. Logar was AF-LOW and Uruzgan AF-ORU until ISO 3166-2 Newsletter II-3 of 2011-12-15.",
  name: "One English spelling chosen for this project among those in use.",
  nameDari: "OCHA Common Operational Dataset, attribute table of 22 May 2018.",
  namePashto:
    "Read in one of three places, stated for each name: the column of Pashto names at https://en.wikipedia.org/wiki/ISO_3166-2:AF; the Wikipedia article on the province (Takhar: Estonian edition, Kandahar: Pashto edition, others: English edition); Pashto pages of Afghan government sites (Panjshir: morr.gov.af/ps, Uruzgan: mail.gov.af/ps).",
  aliases:
    "OCHA spelling of 2018, spelling of column adm_1 in UCDP files, and variants met in reports, gazetteers and older lists, compiled here.",
  region: "Own grouping. eastern: the essay's eastern region (Nangarhar, Kunar, Laghman, Nuristan). loya-paktia: Khost, Paktia, Paktika.",
  population2018:
    "Central Statistics Organization of Afghanistan, settled population of solar year 1397 (2018-19), district values summed, via colincookman/afghanistan_election_results_2018 (commit 39bbb90). Total 30,075,018, without nomads.",
  population2026:
    "OCHA/HDX subnational population statistics 2026, rounded, as redistributed in raj31912/afghanistan-measles-risk (commit 921d830, MIT); second-hand, the original table was not seen. Total 48,595,633.",
} as const satisfies Record<string, string>;

/** All 34, in P-code order. */
export const provinces: readonly Province[] = [
  {
    pcode: "AF01", isoCode: "AF-KAB", formerIsoCodes: [],
    name: "Kabul", nameDari: "کابل", namePashto: "کابل", namePashtoSource: "iso-3166-2-list",
    aliases: ["Kābul", "Cabul"],
    region: null, population2018: 4860880, population2026: 5995339,
  },
  {
    pcode: "AF02", isoCode: "AF-KAP", formerIsoCodes: [],
    name: "Kapisa", nameDari: "کاپیسا", namePashto: "کاپيسا", namePashtoSource: "iso-3166-2-list",
    aliases: ["Kāpīsā"],
    region: null, population2018: 471574, population2026: 639963,
  },
  {
    pcode: "AF03", isoCode: "AF-PAR", formerIsoCodes: [],
    name: "Parwan", nameDari: "پروان", namePashto: "پروان", namePashtoSource: "province-article",
    aliases: ["Parwān", "Parvan"],
    region: null, population2018: 711621, population2026: 968404,
  },
  {
    pcode: "AF04", isoCode: "AF-WAR", formerIsoCodes: [],
    name: "Wardak", nameDari: "میدان وردک", namePashto: "میدان وردګ", namePashtoSource: "province-article",
    aliases: ["Maidan Wardak", "Maydan Wardak", "Wardag", "Vardak", "Maidan Wardag", "Vardag", "وردک", "وردګ"],
    region: null, population2018: 637634, population2026: 872010,
  },
  {
    pcode: "AF05", isoCode: "AF-LOG", formerIsoCodes: ["AF-LOW"],
    name: "Logar", nameDari: "لوگر", namePashto: "لوګر", namePashtoSource: "iso-3166-2-list",
    aliases: ["Lowgar", "Lōgar"],
    region: null, population2018: 419377, population2026: 739712,
  },
  {
    pcode: "AF06", isoCode: "AF-NAN", formerIsoCodes: [],
    name: "Nangarhar", nameDari: "ننگرهار", namePashto: "ننګرهار", namePashtoSource: "iso-3166-2-list",
    aliases: ["Nangarhār", "Ningarhar", "Nangrahar"],
    region: "eastern", population2018: 1635872, population2026: 3888349,
  },
  {
    pcode: "AF07", isoCode: "AF-LAG", formerIsoCodes: [],
    name: "Laghman", nameDari: "لغمان", namePashto: "لغمان", namePashtoSource: "iso-3166-2-list",
    aliases: ["Laghmān"],
    region: "eastern", population2018: 476537, population2026: 1034728,
  },
  {
    pcode: "AF08", isoCode: "AF-PAN", formerIsoCodes: [],
    name: "Panjshir", nameDari: "پنجشیر", namePashto: "پنجشير", namePashtoSource: "ministry-pashto-site",
    aliases: ["Panjsher", "Panjsheer", "Panjšīr", "Panjshayr", "پنجشېر", "پنج شیر"],
    region: null, population2018: 164115, population2026: 250302,
  },
  {
    pcode: "AF09", isoCode: "AF-BGL", formerIsoCodes: [],
    name: "Baghlan", nameDari: "بغلان", namePashto: "بغلان", namePashtoSource: "iso-3166-2-list",
    aliases: ["Baghlān"],
    region: null, population2018: 977297, population2026: 1963081,
  },
  {
    pcode: "AF10", isoCode: "AF-BAM", formerIsoCodes: [],
    name: "Bamyan", nameDari: "بامیان", namePashto: "بامیان", namePashtoSource: "iso-3166-2-list",
    aliases: ["Bamian", "Bamiyan", "Bāmyān", "Bamyān"],
    region: null, population2018: 478424, population2026: 515909,
  },
  {
    pcode: "AF11", isoCode: "AF-GHA", formerIsoCodes: [],
    name: "Ghazni", nameDari: "غزنی", namePashto: "غزني", namePashtoSource: "iso-3166-2-list",
    aliases: ["Ghanzi", "Ghaznī"],
    region: null, population2018: 1315041, population2026: 1533903,
  },
  {
    pcode: "AF12", isoCode: "AF-PKA", formerIsoCodes: [],
    name: "Paktika", nameDari: "پکتیکا", namePashto: "پکتیکا", namePashtoSource: "province-article",
    aliases: ["Paktīkā", "Paktica"],
    region: "loya-paktia", population2018: 748910, population2026: 560510,
  },
  {
    pcode: "AF13", isoCode: "AF-PIA", formerIsoCodes: [],
    name: "Paktia", nameDari: "پکتیا", namePashto: "پکتيا", namePashtoSource: "province-article",
    aliases: ["Paktya", "Paktiya", "Paktīā"],
    region: "loya-paktia", population2018: 590668, population2026: 1164502,
  },
  {
    pcode: "AF14", isoCode: "AF-KHO", formerIsoCodes: [],
    name: "Khost", nameDari: "خوست", namePashto: "خوست", namePashtoSource: "iso-3166-2-list",
    aliases: ["Khowst", "Khōst", "Khawst"],
    region: "loya-paktia", population2018: 614584, population2026: 1353165,
  },
  {
    pcode: "AF15", isoCode: "AF-KNR", formerIsoCodes: [],
    name: "Kunar", nameDari: "کنر ها", namePashto: "کونړ", namePashtoSource: "iso-3166-2-list",
    aliases: ["Konar", "Kunarha", "Konarha", "Kunaṟ", "کنر", "کنرها", "کنړ", "کونر"],
    region: "eastern", population2018: 482115, population2026: 1358622,
  },
  {
    pcode: "AF16", isoCode: "AF-NUR", formerIsoCodes: [],
    name: "Nuristan", nameDari: "نورستان", namePashto: "نورستان", namePashtoSource: "province-article",
    aliases: ["Nooristan", "Nurestan"],
    region: "eastern", population2018: 158211, population2026: 307892,
  },
  {
    pcode: "AF17", isoCode: "AF-BDS", formerIsoCodes: [],
    name: "Badakhshan", nameDari: "بدخشان", namePashto: "بدخشان", namePashtoSource: "iso-3166-2-list",
    aliases: ["Badakhshān"],
    region: null, population2018: 1017499, population2026: 1679524,
  },
  {
    pcode: "AF18", isoCode: "AF-TAK", formerIsoCodes: [],
    name: "Takhar", nameDari: "تخار", namePashto: "تخار", namePashtoSource: "province-article",
    aliases: ["Takhār", "Takar"],
    region: null, population2018: 1053852, population2026: 1859589,
  },
  {
    pcode: "AF19", isoCode: "AF-KDZ", formerIsoCodes: [],
    name: "Kunduz", nameDari: "کندز", namePashto: "کندوز", namePashtoSource: "iso-3166-2-list",
    aliases: ["Kondoz", "Konduz", "Qunduz", "قندوز", "قندز"],
    region: null, population2018: 1091116, population2026: 1436180,
  },
  {
    pcode: "AF20", isoCode: "AF-SAM", formerIsoCodes: [],
    name: "Samangan", nameDari: "سمنگان", namePashto: "سمنګان", namePashtoSource: "province-article",
    aliases: ["Samangān"],
    region: null, population2018: 415343, population2026: 662519,
  },
  {
    pcode: "AF21", isoCode: "AF-BAL", formerIsoCodes: [],
    name: "Balkh", nameDari: "بلخ", namePashto: "بلخ", namePashtoSource: "iso-3166-2-list",
    aliases: [],
    region: null, population2018: 1442847, population2026: 2437337,
  },
  {
    pcode: "AF22", isoCode: "AF-SAR", formerIsoCodes: [],
    name: "Sar-e Pol", nameDari: "سرپل", namePashto: "سرپل", namePashtoSource: "province-article",
    aliases: ["Sar-e-Pul", "Sari Pul", "Sar-i-Pul", "Sar-e Pul", "Saripul", "Sare Pul", "Sar-e-Pol", "Saripol", "Sar-i Pul", "سر پل"],
    region: null, population2018: 599137, population2026: 868072,
  },
  {
    pcode: "AF23", isoCode: "AF-GHO", formerIsoCodes: [],
    name: "Ghor", nameDari: "غور", namePashto: "غور", namePashtoSource: "iso-3166-2-list",
    aliases: ["Ghowr", "Ghur", "Ghōr"],
    region: null, population2018: 738224, population2026: 1075241,
  },
  {
    pcode: "AF24", isoCode: "AF-DAY", formerIsoCodes: [],
    name: "Daykundi", nameDari: "دایکندی", namePashto: "دایکندی", namePashtoSource: "iso-3166-2-list",
    aliases: ["Daikundi", "Dai Kundi", "Day Kundi", "Daykondi", "Dāykundī", "Daikondi", "دای کندی"],
    region: null, population2018: 498840, population2026: 820911,
  },
  {
    pcode: "AF25", isoCode: "AF-URU", formerIsoCodes: ["AF-ORU"],
    name: "Uruzgan", nameDari: "ارزگان", namePashto: "اروزګان", namePashtoSource: "ministry-pashto-site",
    aliases: ["Urozgan", "Oruzgan", "Orūzgān", "Uruzghan", "Rozgan", "Urozgān", "اروزگان", "روزگان", "ارزګان"],
    region: null, population2018: 420964, population2026: 644804,
  },
  {
    pcode: "AF26", isoCode: "AF-ZAB", formerIsoCodes: [],
    name: "Zabul", nameDari: "زابل", namePashto: "زابل", namePashtoSource: "province-article",
    aliases: ["Zabol", "Zābul"],
    region: null, population2018: 371043, population2026: 539247,
  },
  {
    pcode: "AF27", isoCode: "AF-KAN", formerIsoCodes: [],
    name: "Kandahar", nameDari: "کندهار", namePashto: "کندهار", namePashtoSource: "province-article",
    aliases: ["Qandahar", "Kandahār", "قندهار", "Candahar"],
    region: null, population2018: 1337183, population2026: 2222610,
  },
  {
    pcode: "AF28", isoCode: "AF-JOW", formerIsoCodes: [],
    name: "Jowzjan", nameDari: "جوزجان", namePashto: "جوزجان", namePashtoSource: "iso-3166-2-list",
    aliases: ["Jawzjan", "Jozjan", "Jauzjan", "Jowzjān"],
    region: null, population2018: 579833, population2026: 738468,
  },
  {
    pcode: "AF29", isoCode: "AF-FYB", formerIsoCodes: [],
    name: "Faryab", nameDari: "فاریاب", namePashto: "فاریاب", namePashtoSource: "iso-3166-2-list",
    aliases: ["Fariab", "Fāryāb"],
    region: null, population2018: 1069540, population2026: 1825801,
  },
  {
    pcode: "AF30", isoCode: "AF-HEL", formerIsoCodes: [],
    name: "Helmand", nameDari: "هلمند", namePashto: "هلمند", namePashtoSource: "iso-3166-2-list",
    aliases: ["Hilmand", "Hilmend", "Helmond"],
    region: null, population2018: 1395514, population2026: 2862520,
  },
  {
    pcode: "AF31", isoCode: "AF-BDG", formerIsoCodes: [],
    name: "Badghis", nameDari: "بادغیس", namePashto: "بادغیس", namePashtoSource: "iso-3166-2-list",
    aliases: ["Badghes", "Bādghīs"],
    region: null, population2018: 530574, population2026: 834594,
  },
  {
    pcode: "AF32", isoCode: "AF-HER", formerIsoCodes: [],
    name: "Herat", nameDari: "هرات", namePashto: "هرات", namePashtoSource: "iso-3166-2-list",
    aliases: ["Hirat", "Herāt"],
    region: null, population2018: 2050514, population2026: 3629768,
  },
  {
    pcode: "AF33", isoCode: "AF-FRA", formerIsoCodes: [],
    name: "Farah", nameDari: "فراه", namePashto: "فراه", namePashtoSource: "iso-3166-2-list",
    aliases: ["Farāh"],
    region: null, population2018: 543237, population2026: 878882,
  },
  {
    pcode: "AF34", isoCode: "AF-NIM", formerIsoCodes: [],
    name: "Nimroz", nameDari: "نیمروز", namePashto: "نيمروز", namePashtoSource: "province-article",
    aliases: ["Nimruz", "Nimrooz", "Nīmrōz", "Nimrūz"],
    region: null, population2018: 176898, population2026: 433175,
  },
];

const byCode = new Map(provinces.map((province) => [province.pcode, province] as const));

/** The province of a P-code. The code is typed, so there is always one: text from outside goes through `isProvinceCode` first. */
export function provinceByCode(pcode: ProvinceCode): Province {
  const province = byCode.get(pcode);
  if (!province) throw new Error(`no province has the code ${pcode}`);
  return province;
}

/** Is this text one of the 34 P-codes, exactly as written (upper case, two digits)? */
export function isProvinceCode(text: string): text is ProvinceCode {
  return byCode.has(text as ProvinceCode);
}
