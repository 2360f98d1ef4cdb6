import { answering, notAllowed, optionsOnly } from "@/app/api/answering";
import { askedAnswer, statusAnswer, stores } from "@/app/api/imports/asked";
import type { OneImport } from "@/app/api/imports/asked";
import { readChoices } from "@/app/api/imports/read-choices";
import { problem } from "@/app/api/problem";
import { importKeys } from "@/app/api/imports/import-keys";
import { readOwnQuery } from "@/app/api/query";
import { readJsonBody } from "@/app/api/read-body";
import { lookAgain, statusOf, stopImport } from "@/lib/interchange/importing/import-desk";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const ALLOW = "GET, HEAD, PATCH, DELETE, OPTIONS";

/** How far is it, and what was found? `report=no` leaves out what was found, for those who ask several times a second. */
export const GET = answering(async (request: Request, { params }: OneImport) => {
  const query = await readOwnQuery(request, importKeys);
  if (query.kind === "refused") return query.answer;
  const status = await statusOf(stores(), (await params).id, Date.now());
  if (status === null) return problem("no-such-import");
  return statusAnswer(query.own.report === "no" ? { ...status, report: null } : status);
});

/** Say how the file is to be read (`{choices}`); it is looked through again. */
export const PATCH = answering(async (request: Request, { params }: OneImport) => {
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const choices = await readChoices(read.body["choices"]);
  if (choices.kind === "refused") return choices.answer;
  const { id } = await params;
  return askedAnswer(await lookAgain(stores(), id, choices.choices, Date.now()), id);
});

/** Stop it, or let go of the file. What became live stays: that is undone, not deleted. */
export const DELETE = answering(async (_request: Request, { params }: OneImport) => {
  const { id } = await params;
  return askedAnswer(await stopImport(stores(), id, Date.now()), id);
});

export const OPTIONS = optionsOnly(ALLOW);
export const POST = notAllowed(ALLOW);
export const PUT = notAllowed(ALLOW);
