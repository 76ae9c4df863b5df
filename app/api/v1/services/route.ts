import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { listServices } from "@/lib/server/api/list-services";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listServices, ({ query, context }) => listServices(query, context), (body) => ({ body })),
);
