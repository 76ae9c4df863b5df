import * as described from "@/lib/domain/api/run-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { reportFeedback } from "@/lib/server/feedback/report-feedback";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.reportFeedback, ({ body, context }) => reportFeedback(body, context), (body) => ({ body })),
);
