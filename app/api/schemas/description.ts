import { z } from "@/lib/codebook/zod";
import { named, open, text } from "./named";

export const descriptionSchema = named("Description", "A description of this API.", open({
  openapi: z.literal("3.1.0"), info: open({ title: text, version: text }), paths: z.record(z.string(), open({})), components: open({ schemas: z.record(z.string(), z.unknown()) }),
}));
