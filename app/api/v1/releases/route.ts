import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { listReleases } from "@/lib/server/api/list-releases";
import { serve } from "@/lib/server/api/serve";
import { createRelease } from "@/lib/server/release/create-release";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listReleases, ({ query, context }) => listReleases(query, context), (body) => ({ body })),
  serve(described.createRelease, ({ body, context }) => createRelease(body, context), (body) => ({ body, headers: { location: `/api/v1/releases/${body.key}` } })),
);
