import * as described from "@/lib/domain/api/review-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { publishReview } from "@/lib/server/review/publish-review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.publishReview,
    ({ params, context }) => publishReview({ run: params.key }, context),
    ({ run, closed }) => ({ body: { key: run, closed } }),
  ),
);
