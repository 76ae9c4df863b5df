import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { describeApi } from "@/lib/server/api/describe-api";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getDescription, async () => ({ ok: true, value: describeApi() }), (body) => ({ body })),
);
