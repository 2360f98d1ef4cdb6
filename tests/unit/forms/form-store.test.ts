import { describe, expect, it } from "vitest";
import { FormStore, shownErrors } from "@/components/forms/form-store";
import type { FormProblem } from "@/components/forms/form-values";
import { emptyFormValues, emptySource } from "@/lib/entry/form-text";

const store = () => new FormStore({ values: emptyFormValues(), dataset: "synthetic", why: "", differentFrom: [], base: null });
const problem = (field: string, code: string): FormProblem => ({ field, code, severity: "error", text: `${field} ${code}` });
const shown = (form: FormStore) => shownErrors(form.get()).map(({ field }) => field);

describe(FormStore, () => {
  it("shows before an attempt only what is wrong in fields that were left, and never that one is empty", () => {
    const form = store();
    form.found([problem("killedBest", "not-a-number"), problem("place", "text-too-long"), problem("summary", "required")], []);
    form.leave("killedBest");
    form.leave("summary");
    expect(shown(form)).toEqual(["killedBest"]);
  });

  it("shows everything at once after an attempt", () => {
    const form = store();
    form.found([problem("summary", "required"), problem("targetCommunities.0", "unknown-code")], []);
    form.attempt();
    expect(shown(form)).toEqual(["targetCommunities.0", "summary"]);
    expect(form.get().shown.get("targetCommunities")).toHaveLength(1);
  });

  it("calls nothing wrong that is being typed, but keeps what was shown until it is right", () => {
    const form = store();
    form.attempt();
    form.type("dateStart", "2031-");
    form.found([problem("dateStart", "not-a-day")], []);
    expect(shown(form)).toEqual([]);
    form.leave("dateStart");
    expect(shown(form)).toEqual(["dateStart"]);
    form.type("dateStart", "2031-0");
    form.found([problem("dateStart", "not-a-day")], []);
    expect(shown(form)).toEqual(["dateStart"]);
    form.found([], []);
    expect(shown(form)).toEqual([]);
  });

  it("keeps one key an entry, whichever goes", () => {
    const form = store();
    for (let count = 0; count < 3; count += 1) form.add("sources", emptySource());
    const [first, , third] = form.get().keys.sources;
    form.remove("sources", 1);
    expect(form.get().keys.sources).toEqual([first, third]);
    expect(form.get().content.values.sources).toHaveLength(2);
  });

  it("forgets problems of a group whose places have moved", () => {
    const form = store();
    form.add("sources", emptySource());
    form.found([problem("sources.0.publisher", "required"), problem("summary", "required")], []);
    form.attempt();
    form.remove("sources", 0);
    expect(shown(form)).toEqual(["summary"]);
  });
});
