import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { getRelease } from "@/lib/server/api/get-release";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getRelease, ({ params, context }) => getRelease(params, context), (body) => ({ body })),
);
