import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { tickItem } from "@/lib/server/checklist/tick-item";
import { untickItem } from "@/lib/server/checklist/untick-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.tickItem,
    ({ params: { key, itemId }, body, context }) => tickItem({ ...body, release: key, itemId }, context),
    ({ itemId }) => ({ body: { itemId, ticked: true as const } }),
  ),
  serve(
    described.untickItem,
    ({ params: { key, itemId }, context }) => untickItem({ release: key, itemId }, context),
    () => ({ body: null }),
  ),
);
