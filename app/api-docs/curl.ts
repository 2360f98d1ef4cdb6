import type { Operation, Parameter } from "@/app/api/openapi/operation";

const FILE_TYPE = "text/csv";

/** A text as one word of a shell: quotes inside are closed, escaped and opened again. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const needed = (parameter: Parameter) => parameter.required || (parameter.in === "query" && parameter.example !== undefined);
const valueOf = ({ example, schema, name }: Parameter) => String(example ?? schema["default"] ?? (schema["enum"] as string[] | undefined)?.[0] ?? (schema["type"] === "integer" ? 0 : name.toUpperCase()));

/** The request of an operation as somebody types it: names in braces and needed keys filled in, the example as its body. origin: http://host:port. */
export function curlOf({ method, path, parameters = [], sample = "", body }: Operation, origin: string): string {
  const filled = parameters.filter((parameter) => parameter.in === "path").reduce((address, parameter) => address.replace(`{${parameter.name}}`, encodeURIComponent(valueOf(parameter))), path);
  const needs = parameters.filter((parameter) => parameter.in === "query" && needed(parameter)).map((parameter) => `${parameter.name}=${encodeURIComponent(valueOf(parameter)).replaceAll("%2C", ",")}`).join("&");
  const query = [needs, sample].filter((part) => part !== "").join("&");
  const headers = parameters.filter((parameter) => parameter.in === "header" && parameter.required).map((parameter) => `${parameter.name}: ${valueOf(parameter)}`);
  const json = body?.content["application/json"]?.example;
  const lines = [`curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}${shellWord(`${origin}${filled}${query === "" ? "" : `?${query}`}`)}`];
  for (const header of headers) lines.push(`-H ${shellWord(header)}`);
  if (json !== undefined) lines.push("-H 'Content-Type: application/json'", `-d ${shellWord(JSON.stringify(json, null, 2))}`);
  else if (body !== undefined) lines.push(`-H 'Content-Type: ${FILE_TYPE}'`, "--data-binary @FILE.csv");
  if (path.endsWith("/columns")) lines.push("-o columns.bin");
  return lines.join(" \\\n  ");
}
