import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { getChecklist } from "@/lib/server/api/get-checklist";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getChecklist, ({ params, context }) => getChecklist(params, context), (body) => ({ body })),
);
