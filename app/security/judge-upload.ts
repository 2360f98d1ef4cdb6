import type { ServedAs } from "./allowed-host";
import { judgeRequest } from "./judge-request";
import type { Refusal, RequestFacts } from "./judge-request";

/** What a file may be sent as. None of them can be sent by a form of another site, which is why a form's own types are not among them. */
export const uploadTypes = [
  "application/octet-stream", "text/csv", "text/tab-separated-values", "application/json", "application/geo+json", "application/zip", "application/x-zip-compressed",
  "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

/** As judgeRequest, for the address that takes files: the same hosts and origins, other content types. */
export function judgeUpload(request: RequestFacts, servedAs: ServedAs): Refusal | null {
  const type = request.contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  // The type is judged here, so it is not the reason there.
  const refusal = judgeRequest({ ...request, contentType: "application/json" }, servedAs);
  if (refusal !== null || request.method.toUpperCase() !== "POST" || uploadTypes.some((one) => one === type)) return refusal;
  return { status: 415, title: "Unsupported media type", detail: "Send the file itself as the body, with the content type application/octet-stream, text/csv, application/zip or its own." };
}
