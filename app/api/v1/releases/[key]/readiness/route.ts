import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { getReadiness } from "@/lib/server/api/get-readiness";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getReadiness, ({ params, context }) => getReadiness(params, context), (body) => ({ body })),
);
