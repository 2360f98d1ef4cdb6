import { changesKeys } from "../../list-changes";
import { changesSchema } from "../../schemas/changes";
import { examples } from "../examples";
import { json, parametersOf } from "../operation";
import type { Operation } from "../operation";

export const followingOperations: readonly Operation[] = [
  {
    id: "followChanges", method: "get", path: "/api/v1/changes", group: "following", summary: "What happened after a revision",
    description: [
      "To follow: read everything once, keep its `revision`, then ask again and again with `since` and keep `next`.",
      "What happened after `since` is told at least once, in order of revision; a revision is never cut. Every event carries how the thing stands now and not only what changed, so that applying a page twice does no harm, and an event may already show what a later one tells.",
      "`record`: put `incident` in the place of what you hold of `ref`. `closed`: drop what you hold of `ref`; nothing else is told of closed records, and one that was always closed is not told of. `batch`: an import went live, was undone or purged; read its dataset again. `dataset`: its description or its search log changed.",
      "Public fields only. Who may see a record goes by how it stands now: of a reduced one the coarse fields alone, also of the time before it was reduced.",
    ].join("\n\n"),
    parameters: parametersOf(changesKeys, { since: "The revision up to which you know everything. 0: from the beginning. One that has not been is refused: the database is another one, or an older copy.", limit: "Most revisions in one answer." }),
    answers: { 200: json("What happened, and where to go on.", changesSchema, examples.answers.changes) },
    problems: ["invalid-query"],
  },
];
