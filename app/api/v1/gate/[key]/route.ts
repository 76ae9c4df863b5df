import * as described from "@/lib/domain/api/operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { askGate } from "@/lib/server/api/get-readiness";
import { serve } from "@/lib/server/api/serve";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  serve(
    described.askGate,
    ({ params, context }) => askGate(params, context),
    (gate) => ({ body: { pass: true as const, ...gate, blockers: [] }, plain: `${gate.say}\n` }),
  ),
);
