import { v7 } from "uuid";
import { openStore } from "../../../lib/store/connect";
import { recordIncident } from "../../../lib/store/record-incident";
import { by, syntheticDraft } from "../synthetic-draft";

// Records invented incidents: record.ts FILE COUNT [stay]; with "stay" it does not end by itself.
const [file = "", count = "1", stay] = process.argv.slice(2);
const store = openStore(`file:${file}`, "/");
for (let number = 0; number < Number(count); number += 1) {
  const result = await recordIncident(
    store.write,
    { id: v7(), submissionId: v7(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null },
    by,
  );
  console.log(result.kind === "recorded" ? `recorded ${result.ref}` : JSON.stringify(result));
}
if (stay === undefined) await store.close();
else setInterval(() => undefined, 1000);
