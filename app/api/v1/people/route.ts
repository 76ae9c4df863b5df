import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { listPeople } from "@/lib/server/api/list-people";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listPeople, ({ query, context }) => listPeople(query, context), (body) => ({ body })),
);
