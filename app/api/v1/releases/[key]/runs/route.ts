import * as described from "@/lib/domain/api/run-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { openRun } from "@/lib/server/run/open-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.openRun,
    ({ params, body, context }) => openRun({ ...body, release: params.key }, context),
    ({ run, joined }) => ({ body: { key: run, joined }, headers: { location: `/api/v1/runs/${run}` }, ...(joined && { status: 200 }) }),
  ),
);
