import { describe, expect, it } from "vitest";
import { mergeVersions } from "@/components/forms/merge-versions";
import type { FormValues, SourceEntry } from "@/components/forms/form-values";
import { emptyAttribution, emptyFormValues, emptySource } from "@/lib/entry/form-text";

const source = (publisher: string, url = ""): SourceEntry => ({ ...emptySource(), publisher, url });
const voice = (by: string, sourcePosition: string) => ({ ...emptyAttribution(), voice: "blamed", actor: "iskp", by, sourcePosition });

const before: FormValues = {
  ...emptyFormValues(),
  kind: "attack",
  dateStart: "2031-02-03",
  killedBest: "4",
  summary: "Synthetic record",
  sources: [source("Synthetic Wire", "https://example.org/a"), source("Synthetic Radio")],
  attributions: [voice("Synthetic office", "1")],
};

describe(mergeVersions, () => {
  it("takes over what one side alone changed and says so", () => {
    const merge = mergeVersions(before, { ...before, killedBest: "5" }, { ...before, place: "Synthetic Town" });
    expect(merge.values).toMatchObject({ killedBest: "5", place: "Synthetic Town" });
    expect(merge).toMatchObject({ conflicts: [], fromMe: ["killedBest"], fromThem: ["place"], unlinked: [] });
  });

  it("names a field that both changed, and keeps mine until somebody chooses", () => {
    const [mine, theirs] = [{ ...before, killedBest: "5" }, { ...before, killedBest: "6" }];
    expect(mergeVersions(before, mine, theirs)).toMatchObject({ conflicts: ["killedBest"], values: { killedBest: "5" } });
    expect(mergeVersions(before, mine, theirs, { killedBest: "theirs" }).values.killedBest).toBe("6");
  });

  it("is no conflict when both typed the same", () => {
    const same = { ...before, killedBest: " 5 " };
    expect(mergeVersions(before, { ...before, killedBest: "5" }, same).conflicts).toEqual([]);
  });

  it("lets a link follow its source when the other side put one in front", () => {
    const mine = { ...before, attributions: [voice("Another synthetic office", "1")] };
    const theirs = { ...before, sources: [source("Synthetic Agency"), ...before.sources], attributions: [voice("Synthetic office", "2")] };
    const merge = mergeVersions(before, mine, theirs);
    expect(merge.values.attributions[0]).toMatchObject({ by: "Another synthetic office", sourcePosition: "2" });
    expect(merge.values.sources[2]?.publisher).toBe("Synthetic Radio");
    expect(merge.fromThem).toContain("sources");
  });

  it("does not call moved places a changed attribution", () => {
    const theirs = { ...before, sources: [source("Synthetic Agency"), ...before.sources], attributions: [voice("Synthetic office", "2")] };
    expect(mergeVersions(before, before, theirs).fromThem).toEqual(["sources"]);
  });

  it("empties a link to a source that is gone, and says which", () => {
    const mine = { ...before, attributions: [...before.attributions, voice("Another synthetic office", "0")] };
    const theirs = { ...before, sources: before.sources.slice(1), attributions: [voice("Synthetic office", "0")] };
    const merge = mergeVersions(before, mine, theirs);
    expect(merge.unlinked).toEqual(["attributions.1.sourcePosition"]);
    expect(merge.values.attributions.map(({ sourcePosition }) => sourcePosition)).toEqual(["0", ""]);
  });

  it("merges both additions to a list on request, each once", () => {
    const [mine, theirs] = [
      { ...before, sources: [...before.sources, source("Mine"), source("Common")] },
      { ...before, sources: [...before.sources, source("Common"), source("Theirs")] },
    ];
    const merge = mergeVersions(before, mine, theirs, { sources: "both" });
    expect(merge.conflicts).toEqual(["sources"]);
    expect(merge.values.sources.map(({ publisher }) => publisher)).toEqual(["Synthetic Wire", "Synthetic Radio", "Common", "Theirs", "Mine"]);
  });

  it("keeps both versions of an entry that both changed", () => {
    const [mine, theirs] = [
      { ...before, sources: [{ ...before.sources[0], title: "Mine" } as SourceEntry, source("Synthetic Radio")] },
      { ...before, sources: [{ ...before.sources[0], title: "Theirs" } as SourceEntry, source("Synthetic Radio")] },
    ];
    const merge = mergeVersions(before, mine, theirs, { sources: "both" });
    expect(merge.values.sources.map(({ title }) => title)).toEqual(["Theirs", "", "Mine"]);
    expect(merge.values.attributions[0]?.sourcePosition).toBe("1");
  });

  it("keeps what was typed into a link and is no place", () => {
    const mine = { ...before, attributions: [voice("Synthetic office", "1a")] };
    expect(mergeVersions(before, mine, { ...before, place: "Elsewhere" }).values.attributions[0]?.sourcePosition).toBe("1a");
  });
});
