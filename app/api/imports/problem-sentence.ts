import { rowProblemSentence } from "@/app/import/look/row-problem-sentence";
import type { KeptProblem } from "@/lib/interchange/importing/problem-file";
import { apiText } from "../api-text";

/** Says what is wrong with a row as the page does, for files that are downloaded. */
export async function problemSentence(): Promise<(problem: KeptProblem) => string> {
  const [importing, entry] = await Promise.all([apiText("import.problems"), apiText("entry.problems")]);
  return (problem) => rowProblemSentence(problem, importing, entry);
}
