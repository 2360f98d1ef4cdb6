import answers from "./examples/answers.json";

/** What the description shows: answers as the starter set gives them, cut short, and bodies that would be taken. A test holds each against its schema. */
export const examples = {
  ref: "IA-2022-0022",
  answers,
  newRecord: {
    submissionId: "2f6c1c1e-7d1f-4a7a-9a55-0b8f0a6f1f10", who: "mina", why: "Reported by two outlets",
    incident: {
      kind: "attack", dateStart: "2024-02-03", province: "AF06", place: "Jalalabad", placePrecision: "town", targetType: "education", assessedActor: "iskp", assessedConfidence: "low", killedBest: 0,
      summary: "An invented event, to be taken out again.", sources: [{ publisher: "Invented Gazette", url: "https://example.org/invented", publishedOn: "2024-02-04" }],
    },
  },
  change: { who: "mina", why: "A second source", changes: { killedBest: 3, killedHigh: 3 } },
  mapping: {
    who: "mina",
    mapping: {
      name: "Our sheet", dataset: "our-sheet", idColumn: null, countryColumn: null, constants: { kind: "attack", datePrecision: "day" },
      columns: [{ column: "day", field: "dateStart", dates: "day-first" }, { column: "what", field: "summary" }, { column: "where", field: "province" }],
    },
  },
  testBody: { who: "mina", filter: { from: "2021-08-15", to: "2022-12-31", province: "AF01,AF06" } },
} as const;
