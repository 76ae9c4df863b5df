import * as described from "@/lib/domain/api/freeze-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { endFreeze } from "@/lib/server/freeze/end-freeze";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.endFreeze, ({ params, context }) => endFreeze(params, context), () => ({ body: null })),
);
