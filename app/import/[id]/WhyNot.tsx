import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/Banner";
import { LinkButton } from "@/components/ui/LinkButton";
import { buttonClass } from "@/components/ui/button-look";
import type { ImportProblem } from "@/lib/interchange/importing/import-report";
import { letGo, lookOnceMore } from "../actions";
import type { Say } from "../look/row-problem-sentence";

/** Why a file cannot be read, or was not imported: what it is, in words, and the ways on. */
export async function WhyNot({ id, problem, isFileHere }: { readonly id: string; readonly problem: ImportProblem; readonly isFileHere: boolean }) {
  const [t, file, upload, confirm] = await Promise.all([getTranslations("import.failed"), getTranslations("import.file"), getTranslations("import.upload"), getTranslations("import.confirm")]);
  const isUnreadable = problem.kind === "unreadable";
  const isWorthAnotherLook = isFileHere && ["occupied", "overtaken", "swept", "busy", "stopped", "disk-full", "failed"].includes(problem.kind);
  return (
    <Banner
      tone="bad"
      title={t(isUnreadable ? "unreadable" : "title")}
      actions={
        <>
          {isWorthAnotherLook ? <form action={lookOnceMore.bind(null, id)}><button type="submit" className={buttonClass({ look: "solid" })}>{t("once")}</button></form> : null}
          <LinkButton href="/import" look={isWorthAnotherLook ? "outline" : "solid"}>{upload("another")}</LinkButton>
          {isFileHere ? <form action={letGo.bind(null, id)}><button type="submit" className={buttonClass({})}>{confirm("letGo")}</button></form> : null}
        </>
      }
    >
      {/* The codes are a closed list, and a test says each of them; the library types keys by the catalogue. */}
      <p>{isUnreadable ? (file as unknown as Say)(problem.problem.code, problem.problem.values) : t(problem.kind, problem.kind === "store-refused" ? { reasons: problem.reasons.join(", ") } : {})}</p>
    </Banner>
  );
}
