import { describe, expect, it } from "vitest";
import { evidenceRecord } from "../../../lib/read/build-evidence";
import type { EvidenceSource } from "../../../lib/read/build-evidence";
import { emptyDraft } from "../../../lib/codebook/incident";
import { starterWorld } from "./findings/starter-world";
import { day } from "./findings/synthetic-world";

const full = (own: Partial<EvidenceSource>): EvidenceSource => ({
  ...emptyDraft(), kind: "attack", dateStart: day("2022-03-31"), dateEnd: day("2022-04-02"), ref: "SYN-1", externalId: null, attributions: [], sourceVoices: [], relations: [], ...own,
});
const voice = (publisher: string, own: Partial<EvidenceSource["sourceVoices"][number]> = {}) => ({ publisher, via: null, partisan: null, ...own });

describe(evidenceRecord, () => {
  it("takes one publisher and the actor's own voice for one party's word", () => {
    const claimed = [{ voice: "claimed", actor: "iskp" }] as const;
    expect(evidenceRecord(full({ attributions: claimed, sourceVoices: [voice("Wire"), voice("Wire", { via: "Mirror" })] }))).toMatchObject({ partisanOnly: true, publishers: ["Wire"], carriers: ["Mirror"] });
    expect(evidenceRecord(full({ attributions: claimed, sourceVoices: [voice("Wire"), voice("Post")] })).partisanOnly).toBe(false);
    expect(evidenceRecord(full({ sourceVoices: [voice("Wire")] })).partisanOnly).toBe(false);
    // The other side's voice is not the actor's own.
    expect(evidenceRecord(full({ kind: "operation", attributions: claimed, sourceVoices: [voice("Wire")] })).partisanOnly).toBe(false);
    expect(evidenceRecord(full({ kind: "operation", attributions: [{ voice: "announced", actor: "taliban" }], sourceVoices: [voice("Wire")] })).partisanOnly).toBe(true);
  });

  it("judges a publisher's side by the first source of it that was judged", () => {
    const record = evidenceRecord(full({ sourceVoices: [voice("Wire"), voice("Post", { partisan: "un" }), voice("Wire", { partisan: "taliban" })] }));
    expect([record.publishers, record.parties]).toEqual([["Wire", "Post"], ["taliban", "un"]]);
  });

  it("says why a record stays out, and takes no text along", () => {
    expect(evidenceRecord(full({ status: "draft", unit: "aggregate" })).out).toBe("status");
    expect(evidenceRecord(full({ duplicateOf: "IA-2021-0001", unit: "aggregate" })).out).toBe("duplicate");
    expect(evidenceRecord(full({ unit: "aggregate" })).out).toBe("aggregate");
    const record = evidenceRecord({ ...full({}), summary: "private words" } as EvidenceSource);
    expect(record.out).toBeNull();
    expect(record.month).toBe("2022-03");
    expect(JSON.stringify(record)).not.toContain("private words");
  });

  // The numbers of METHODS section 5, made without this code.
  it("finds 10 of 74 attacks and 19 of 45 operations of the starter set known from one partisan voice only", () => {
    const counted = starterWorld().records.filter(({ out }) => out === null);
    const [attacks, operations] = [counted.filter(({ classA }) => classA.assessed), counted.filter(({ classO }) => classO)];
    expect([attacks.filter(({ partisanOnly }) => partisanOnly).length, attacks.length]).toEqual([10, 74]);
    expect([operations.filter(({ partisanOnly }) => partisanOnly).length, operations.length]).toEqual([19, 45]);
  });
});
