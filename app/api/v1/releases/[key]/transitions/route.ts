import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { moveRelease } from "@/lib/server/release/move-release";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.moveRelease, ({ params, body, context }) => moveRelease({ release: params.key, to: body.to }, context), (body) => ({ body })),
);
