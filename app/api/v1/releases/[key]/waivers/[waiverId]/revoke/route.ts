import * as described from "@/lib/domain/api/waiver-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { revokeWaiver } from "@/lib/server/waiver/revoke-waiver";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.revokeWaiver,
    ({ params: { key, waiverId }, body, context }) => revokeWaiver({ ...body, release: key, waiverId }, context),
    (body) => ({ body }),
  ),
);
