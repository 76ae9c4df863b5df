import * as described from "@/lib/domain/api/run-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { listRuns } from "@/lib/server/api/list-runs";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listRuns, ({ query, context }) => listRuns(query, context), (body) => ({ body })),
);
