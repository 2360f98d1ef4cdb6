import { describe, expect, it } from "vitest";
import { pageNumbers } from "../../../components/table/page-numbers";

describe(pageNumbers, () => {
  it("shows a short list whole", () => {
    expect(pageNumbers(3, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(pageNumbers(1, 1)).toEqual([1]);
  });

  it("leaves gaps in a long one, but never of a single page", () => {
    expect(pageNumbers(10, 50)).toEqual([1, null, 8, 9, 10, 11, 12, null, 50]);
    expect(pageNumbers(5, 50)).toEqual([1, 2, 3, 4, 5, 6, 7, null, 50]);
    expect(pageNumbers(50, 50)).toEqual([1, null, 48, 49, 50]);
  });
});
