import { z } from "zod";
import { idempotencyParameter, replayedHeader } from "./idempotency";
import { type Operation, refusalsOf } from "./operation";
import { problemShape, problemTitles } from "./problem";

type Json = { [name: string]: unknown };
const contentOf = (schema: unknown, type = "application/json") => ({ [type]: { schema } });

/** The OpenAPI 3.1 document of the described routes. `server` is the address of this installation. */
export function openApiOf(operations: readonly Operation[], about: { server: string; version: string }) {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  for (const described of operations) {
    const at = (paths[described.path] ??= {});
    at[described.method.toLowerCase()] = describe(described, components);
  }
  const problem = schemaOf(problemShape, components);
  return {
    openapi: "3.1.0" as const,
    info: {
      title: "Ripcord",
      version: about.version,
      summary: "Rollback plans that are proven before the launch.",
      description: "The same commands and queries that serve the browser. Errors are problem documents (RFC 9457) with a sentence in `say`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: about.server }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "An API token; it acts as the person who created it." } },
      schemas: components,
      responses: Object.fromEntries(Object.entries(problemTitles).map(([status, title]) => [`P${status}`, { description: title, content: contentOf(problem, "application/problem+json") }])),
    },
  };
}

function describe(described: Operation, components: Json): Json {
  const { answer, body } = described;
  const isPost = described.method === "POST";
  const headers = { ...(answer.etag && { ETag: etag }), ...(isPost && { [replayedHeader]: replayed }) };
  const content = answer.events ? { content: eventsOf(answer.events, components) } : answer.shape ? { content: { ...contentOf(schemaOf(answer.shape, components)), ...(described.plain && contentOf({ type: "string" }, "text/plain")) } } : {};
  const refusals = refusalsOf(described).map((status) => [String(status), { $ref: `#/components/responses/P${status}` }]);
  return {
    operationId: described.id,
    tags: [described.group],
    summary: described.summary,
    ...(described.about && { description: described.about }),
    parameters: [...parametersOf(described.params, "path", components), ...parametersOf(described.query, "query", components), ...(described.ifMatch ? [ifMatch] : []), ...(isPost ? [idempotencyParameter] : [])],
    ...(body && { requestBody: { required: !described.bodyOptional, content: { ...contentOf(schemaOf(body, components)), ...(described.xml && contentOf({ type: "string", description: described.xml }, "application/xml")) } } }),
    responses: {
      [answer.status]: { description: answer.say, headers, ...content },
      ...(answer.or && { 200: { description: answer.or, headers, ...content } }),
      ...Object.fromEntries(refusals),
    },
  };
}

const etag = { description: "The revision, which a save names in If-Match.", schema: { type: "string" } };
const replayed = { description: "true, when this answer was given before to the same Idempotency-Key.", schema: { type: "string", enum: ["true"] } };

/** A stream is one long text; what each of its events carries is a shape of its own. */
function eventsOf(event: z.ZodType, components: Json) {
  return contentOf({ type: "string", contentMediaType: "text/event-stream", contentSchema: schemaOf(event, components) }, "text/event-stream");
}

const ifMatch = { name: "If-Match", in: "header", required: true, description: "The ETag of what your text is based on.", schema: { type: "string" }, example: '"7"' };

function parametersOf(shape: z.ZodObject | undefined, place: "path" | "query", components: Json): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field as z.ZodType, components);
    const isList = schema.type === "array";
    return { name, in: place, required: place === "path", ...(description !== undefined && { description }), ...(isList && { style: "form", explode: true }), schema };
  });
}

/** A shape as JSON Schema, as a caller writes it; named shapes go to the components and are referred to. */
function schemaOf(shape: z.ZodType, components: Json): Json {
  const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as Json & { $defs?: Json };
  for (const [name, part] of Object.entries($defs)) components[name] = part;
  const named = z.globalRegistry.get(shape)?.id;
  const moved = JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  if (!named) return moved;
  components[named] = moved;
  return { $ref: `#/components/schemas/${named}` };
}
