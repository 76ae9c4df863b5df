import * as described from "@/lib/domain/api/lint-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serve } from "@/lib/server/api/serve";
import { getLint } from "@/lib/server/lint/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(serve(described.getLint, ({ params, context }) => getLint(params, context), (body) => ({ body })));
