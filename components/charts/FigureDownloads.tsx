"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DownloadMenu } from "@/components/ui/DownloadMenu";
import { figureCsv } from "./figure-csv";
import type { Provenance } from "./figure-csv";
import type { FigureNumbers } from "./FigureTable";
import { readFigure } from "./picture/read-figure";
import { saveFile } from "./picture/save-file";
import { picturePng, pictureSvg, placeFoot } from "./picture/write-picture";

export type FigureDownloadsProps = {
  /** Of the figure's frame, also the start of the file's name. */
  readonly id: string;
  /** The numbers of the table twin, or the address of a file in which the server writes them. */
  readonly csv: FigureNumbers | { readonly href: string; readonly download: string };
  readonly provenance: Provenance;
};

/** A figure's numbers as CSV, the figure as PNG and SVG, each carrying the filter in words, the path and the revision. */
export function FigureDownloads({ id, csv, provenance }: FigureDownloadsProps) {
  const t = useTranslations("charts");
  const [failed, setFailed] = useState(false);
  const name = (ending: string) => `incident-atlas-${id}.${ending}`;

  const picture = async (kind: "png" | "svg") => {
    setFailed(false);
    try {
      const figure = document.getElementById(id);
      if (figure === null) throw new Error("no figure");
      await document.fonts.ready;
      const read = readFigure(figure);
      const style = getComputedStyle(document.documentElement);
      const foot = placeFoot(read, [provenance.filter, provenance.setAside, `${provenance.address} · ${provenance.revision}`].filter((line) => line !== ""), style.getPropertyValue("--ink-2"), style.fontFamily);
      saveFile(name(kind), kind === "png" ? await picturePng(read, foot) : new Blob([pictureSvg(read, foot, true)], { type: "image/svg+xml" }));
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <DownloadMenu
        entries={[
          "href" in csv
            ? { id: "csv", label: t("download.csv"), href: csv.href, download: csv.download }
            : { id: "csv", label: t("download.csv"), onAction: () => saveFile(name("csv"), new Blob([figureCsv(csv.head, csv.rows, provenance)], { type: "text/csv;charset=utf-8" })) },
          { id: "png", label: t("download.png"), onAction: () => void picture("png") },
          { id: "svg", label: t("download.svg"), onAction: () => void picture("svg") },
        ]}
      />
      <span className="visually-hidden" role="status">{failed ? t("provenance.failed") : ""}</span>
    </>
  );
}
