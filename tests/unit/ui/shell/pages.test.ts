import { describe, expect, it } from "vitest";
import { pageOf } from "../../../../components/ui/shell/pages";

describe(pageOf, () => {
  it.each([
    ["/", "overview"],
    ["/incidents", "incidents"],
    ["/incidents/IA-2021-0042/edit", "incidents"],
    ["/hypothesis/C2", "hypothesis"],
    ["/database", null],
    ["/provinces/AF01", null],
  ])("%s belongs to %s", (path, page) => {
    expect(pageOf(path)).toBe(page);
  });
});
