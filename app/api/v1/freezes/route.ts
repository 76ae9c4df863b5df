import * as described from "@/lib/domain/api/freeze-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { declareFreeze } from "@/lib/server/freeze/declare-freeze";
import { listFreezes } from "@/lib/server/freeze/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listFreezes, ({ context }) => listFreezes({}, context), (items) => ({ body: { items } })),
  serve(described.declareFreeze, ({ body, context }) => declareFreeze(body, context), (body) => ({ body })),
);
