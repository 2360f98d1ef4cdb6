/** Bytes as people say them: 1,200 bytes, 64 kB, 1.3 MB, 500 MB. Powers of ten, as file lists write them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  const millions = bytes / 1_000_000;
  return `${millions < 10 ? millions.toFixed(1) : Math.round(millions).toLocaleString("en")} MB`;
}

/** Seconds as people say them: 8 s, 3 min, 1 h 20 min. */
export function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** An instant of the store as *23 Nov 2026, 16:40 UTC*. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" }).format(at);
  return `${day}, ${time} UTC`;
}
