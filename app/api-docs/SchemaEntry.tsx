import { useTranslations } from "next-intl";
import type { JsonSchema } from "@/app/api/openapi/operation";
import { Disclosure } from "@/components/ui/Disclosure";
import { inCode } from "./in-code";
import { fieldsOf, isAlike } from "./schema-words";
import { TypeWords } from "./TypeWords";
import styles from "./api-docs.module.css";

export type SchemaEntryProps = {
  readonly name: string;
  readonly schema: JsonSchema;
  /** A schema with many members, and its name: members that this one has alike are named and not described again. */
  readonly shared: { readonly name: string; readonly schema: JsonSchema } | null;
};

/** One schema: its members with what they are. One that may be several things lists each. */
export function SchemaEntry({ name, schema, shared }: SchemaEntryProps) {
  const t = useTranslations("api-docs");
  const kinds = ((schema["oneOf"] ?? schema["anyOf"] ?? [schema]) as JsonSchema[]).map((kind) => ({ kind, fields: fieldsOf(kind) }));
  const known = shared === null ? {} : ((shared.schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>);
  const isKnown = (field: string, own: JsonSchema) => known[field] !== undefined && isAlike(known[field], own);
  const count = Math.max(...kinds.map(({ fields }) => fields.length));
  return (
    <Disclosure id={`schema-${name}`} className={styles.schema} summary={<><code className={styles.name}>{name}</code> <span className={styles.about}>{inCode(String(schema["description"] ?? ""))}</span></>} aside={t("members", { count })}>
      {schema["additionalProperties"] === false || kinds.length > 1 ? null : <p className={styles.quiet}>{t("mayGrow")}</p>}
      {kinds.map(({ kind, fields }, place) => {
        const alike = fields.filter((field) => isKnown(field.name, field.schema));
        const collapses = alike.length > 12;
        const told = collapses ? fields.filter((field) => !alike.includes(field)) : fields;
        return (
          <div key={place} className={styles.kind}>
            {kinds.length > 1 && kind["description"] !== undefined ? <p className={styles.quiet}>{inCode(String(kind["description"]))}</p> : null}
            <dl className={styles.rows}>
              {told.map((field) => (
                <div key={field.name}>
                  <dt><code className={styles.name}>{field.name}</code>{field.required ? null : <span className={styles.aside}>{t("optional")}</span>}</dt>
                  <dd><TypeWords schema={field.schema} />{field.schema["description"] === undefined ? null : <span className={styles.meaning}>{inCode(String(field.schema["description"]))}</span>}</dd>
                </div>
              ))}
            </dl>
            {collapses && shared !== null ? (
              <p className={styles.alike}>{t.rich("sameAs", { name: shared.name, link: (chunks) => <a href={`#schema-${shared.name}`}>{chunks}</a> })} <code>{alike.map((field) => field.name).join(" ")}</code></p>
            ) : null}
          </div>
        );
      })}
    </Disclosure>
  );
}
