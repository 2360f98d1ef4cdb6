import { cookies } from "next/headers";
import { HANDLE_PATTERN } from "@/lib/codebook/incident";

export const HANDLE_COOKIE = "handle";
/** Drafts of somebody who has not signed anything yet; no handle can look like this. */
export const UNSIGNED = "-";

const ABOUT_A_YEAR_S = 400 * 24 * 60 * 60;

/** Under which handle does whoever asks sign changes? Null before the first save. It only signs: nothing is protected by it. */
export async function readHandle(): Promise<string | null> {
  const kept = (await cookies()).get(HANDLE_COOKIE)?.value ?? null;
  return kept !== null && HANDLE_PATTERN.test(kept) ? kept : null;
}

/** Keep a handle in this browser; null when the text cannot be one. In server actions only. */
export async function keepHandle(text: string): Promise<string | null> {
  const handle = text.normalize("NFC").trim();
  if (!HANDLE_PATTERN.test(handle)) return null;
  (await cookies()).set(HANDLE_COOKIE, handle, { path: "/", maxAge: ABOUT_A_YEAR_S, sameSite: "strict", httpOnly: true });
  return handle;
}
