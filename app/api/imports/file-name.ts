/** The name of a file that was handed in, on one line; of a whole path, which some programs send, the end. Null where it cannot be one. */
export function fileNameOf(value: string): string | null {
  const name = value.normalize("NFC").split(/[/\\]/).at(-1)?.trim() ?? "";
  return /^[^\u0000-\u001f\u007f]{1,200}$/u.test(name) ? name : null;
}
