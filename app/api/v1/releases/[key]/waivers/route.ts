import * as described from "@/lib/domain/api/waiver-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { askWaiver } from "@/lib/server/waiver/ask-waiver";
import { listWaivers } from "@/lib/server/waiver/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.listWaivers,
    ({ params, context }) => listWaivers(params, context),
    // Field by field: what only a page needs stays away.
    (waivers) => ({ body: { items: waivers.map((waiver) => described.waiverView.parse(waiver)) } }),
  ),
  serve(
    described.askWaiver,
    ({ params, body, context }) => askWaiver({ ...body, release: params.key }, context),
    (body) => ({ body }),
  ),
);
