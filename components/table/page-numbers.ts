/** Numbers to show under a list of pages: first, last, and those around the present one; null is a gap. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter((page) => last <= 9 || page === 1 || page === last || Math.abs(page - current) <= 2);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1];
    if (before === undefined || page === before + 1) return [page];
    // A gap of one page is that page.
    return page === before + 2 ? [page - 1, page] : [null, page];
  });
}
