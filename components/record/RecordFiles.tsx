import { useTranslations } from "next-intl";
import { FigureDownloads } from "../charts/FigureDownloads";
import type { Provenance } from "../charts/figure-csv";
import type { FigureNumbers } from "../charts/FigureTable";

/** What every file made from a record's page says of where it comes from. */
export type RecordOrigin = {
  readonly recordRef: string;
  readonly version: number;
  /** The record in one line, as its page's heading. */
  readonly heading: string;
  /** Title of its dataset, and how many records that dataset's public view holds. */
  readonly dataset: string;
  readonly total: number;
  /** Counted or set aside under the default filter, in words. */
  readonly standing: string;
  /** Path of the record's page; with the host where PUBLIC_URL is set. */
  readonly address: string;
  readonly revision: number;
};

export type RecordFilesProps = { readonly id: string; readonly title: string; readonly numbers: FigureNumbers; readonly origin: RecordOrigin };

/** The files of a figure of one record: numbers, picture, drawing. Offered only for what the public view holds too. */
export function RecordFiles({ id, title, numbers, origin }: RecordFilesProps) {
  const t = useTranslations("record.files");
  const words = useTranslations("charts.provenance");
  const provenance: Provenance = {
    title: t("title", { figure: title, ref: origin.recordRef }),
    subline: "",
    filter: t("record", { ref: origin.recordRef, version: origin.version, heading: origin.heading, total: origin.total, dataset: origin.dataset }),
    setAside: t("standing", { standing: origin.standing }),
    address: origin.address,
    revision: words("revision", { revision: String(origin.revision) }),
  };
  return <FigureDownloads id={id} csv={numbers} provenance={provenance} />;
}
