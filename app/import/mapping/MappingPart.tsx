import { getTranslations } from "next-intl/server";
import { stores } from "@/app/api/imports/asked";
import { valuesNotKnown } from "@/lib/interchange/importing/problem-file";
import type { ImportStatus } from "@/lib/interchange/importing/import-desk";
import { problemFile } from "@/lib/interchange/importing/uploaded-files";
import { readKeptMappings } from "../read-imports";
import { MappingEditor } from "./MappingEditor";

type Props = {
  readonly id: string;
  readonly status: ImportStatus;
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
  readonly handle: string | null;
};

/** The mapping of a table's columns on screen: for a table of no known format, and for any other that a person wants to read so. */
export async function MappingPart({ id, status, datasets, handle }: Props) {
  const t = await getTranslations("import.map");
  const { report, problem, choices } = status;
  const recognition = report?.recognition ?? (problem?.kind === "needs-a-mapping" ? problem.recognition : null);
  if (recognition === null) return null;
  const [kept, notKnown] = await Promise.all([readKeptMappings(), report === null ? {} : valuesNotKnown(problemFile(stores().read.file, id))]);
  return (
    <>
      <noscript><p>{t("needsScript")}</p></noscript>
      <MappingEditor
        id={id}
        fileName={status.fileName}
        columns={recognition.columns}
        sample={recognition.sample}
        resembles={recognition.resembles === null ? null : { format: recognition.resembles.format, missing: recognition.resembles.missing }}
        before={choices}
        kept={kept.flatMap(({ name, mapping }) => (mapping === null ? [] : [{ name, mapping }]))}
        notKnown={notKnown}
        datasets={datasets.map(({ code, title }) => ({ code, title }))}
        handle={handle}
        canLeave={report !== null}
      />
    </>
  );
}
