import * as described from "@/lib/domain/api/run-operations";
import { showRun } from "@/lib/domain/api/show-run";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { getRun } from "@/lib/server/run/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.getRun, ({ params, context }) => getRun({ run: params.key }, context), (run) => ({ body: showRun(run) })),
);
