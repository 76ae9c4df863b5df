import * as described from "@/lib/domain/api/waiver-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { answerWaiver } from "@/lib/server/waiver/answer-waiver";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.answerWaiver,
    ({ params: { key, waiverId }, body, context }) => answerWaiver({ ...body, release: key, waiverId }, context),
    (body) => ({ body }),
  ),
);
