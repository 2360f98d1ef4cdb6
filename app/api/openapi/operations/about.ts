import { healthSchema } from "../../schemas/reading";
import { descriptionSchema } from "../../schemas/description";
import { examples } from "../examples";
import { json } from "../operation";
import type { Operation } from "../operation";

export const aboutOperations: readonly Operation[] = [
  {
    id: "readDescription", method: "get", path: "/api/v1/openapi.json", group: "about", summary: "This description, as OpenAPI 3.1",
    description: "Made from the schemas that the program itself uses.", answers: { 200: json("The description.", descriptionSchema) }, problems: ["invalid-query"],
  },
  {
    id: "readHealth", method: "get", path: "/api/health", group: "about", summary: "Is it up, and is its database read?",
    answers: { 200: json("It is.", healthSchema, examples.answers.health) }, problems: ["unavailable"],
  },
];
