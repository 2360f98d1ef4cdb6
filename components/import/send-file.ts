/** How a file on its way to the server fares. */
export type Sending = { readonly sentBytes: number; readonly totalBytes: number; readonly bytesPerSecond: number; readonly secondsLeft: number | null };

export type SendTrouble = "too-large" | "disk-full" | "broken-off" | "network" | "busy" | "stopped" | "refused";
export type Sent = { readonly kind: "sent"; readonly id: string } | { readonly kind: "trouble"; readonly trouble: SendTrouble; readonly status: number };

const troubles: Readonly<Record<number, SendTrouble>> = { 400: "broken-off", 413: "too-large", 503: "busy", 507: "disk-full" };

/**
 * Send a file to the server as it lies on the disk: the browser reads it piece by piece, whatever its size. (`fetch` cannot say how much was sent.)
 * onSending: told a few times a second.
 */
export function sendFile(file: File, onSending: (sending: Sending) => void, stop: AbortSignal): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const trouble = (what: SendTrouble): void => resolve({ kind: "trouble", trouble: what, status: request.status });
    const began = performance.now();
    request.open("POST", `/api/v1/imports?${new URLSearchParams({ name: file.name.slice(-200) })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => {
      const seconds = (performance.now() - began) / 1000;
      const bytesPerSecond = seconds > 0.2 ? loaded / seconds : 0;
      onSending({ sentBytes: loaded, totalBytes: total, bytesPerSecond, secondsLeft: bytesPerSecond > 0 ? (total - loaded) / bytesPerSecond : null });
    };
    request.onload = () => {
      const id = idIn(request.response);
      if (request.status === 201 && id !== null) resolve({ kind: "sent", id });
      else trouble(troubles[request.status] ?? "refused");
    };
    request.onerror = () => trouble("network");
    request.onabort = () => trouble("stopped");
    stop.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function idIn(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("import" in answer)) return null;
  const made = answer.import;
  return typeof made === "object" && made !== null && "id" in made && typeof made.id === "string" ? made.id : null;
}
