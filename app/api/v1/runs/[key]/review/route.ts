import { revisionTag } from "@/lib/domain/api/if-match";
import * as described from "@/lib/domain/api/review-operations";
import { revisionOfReview, showReview } from "@/lib/domain/api/show-review";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { getReview } from "@/lib/server/review/queries";
import { saveReviewTexts } from "@/lib/server/review/save-review-texts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.getReview,
    ({ params, context }) => getReview({ run: params.key }, context),
    (review) => ({ body: showReview(review), headers: { etag: revisionTag(revisionOfReview(review)) } }),
  ),
  serve(
    described.saveReview,
    ({ params, body, base, context }) => saveReviewTexts({ run: params.key, base, texts: body }, context),
    ({ run, revision }) => ({ body: { key: run, revision }, headers: { etag: revisionTag(revision) } }),
  ),
);
