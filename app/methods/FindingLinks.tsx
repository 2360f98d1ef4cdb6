import Link from "next/link";
import { findingsOf } from "@/lib/claims/generated/registry";
import { ESSAY } from "@/lib/claims/shown-essay";

const claimOf = new Map(findingsOf(ESSAY).map((definition) => [definition.id, definition.leads[0] ?? definition.claims[0] ?? null]));

/** Ids of findings, each leading to its place on the page of its claim: of the one that it leads, or of the first that it bears on. */
export function FindingLinks({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id) => {
    const claim = claimOf.get(id) ?? null;
    return <span key={id}>{claim === null ? id : <Link href={`/hypothesis/${claim}#${id}`} prefetch={false}>{id}</Link>}</span>;
  });
}
