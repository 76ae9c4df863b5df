import * as described from "@/lib/domain/api/drill-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { listDrills } from "@/lib/server/api/list-drills";
import { serve } from "@/lib/server/api/serve";
import { readJUnit } from "@/lib/server/drill/read-junit";
import { reportPipeline } from "@/lib/server/drill/report-pipeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(described.listDrills, ({ params, query, context }) => listDrills({ ...query, key: params.key }, context), (body) => ({ body })),
  serve(
    described.reportDrill,
    ({ params, query, body, context }) => reportPipeline({ ...body, name: query.name ?? body.name, url: query.url ?? body.url, release: params.key }, context),
    (body) => ({ body }),
    readJUnit,
  ),
);
