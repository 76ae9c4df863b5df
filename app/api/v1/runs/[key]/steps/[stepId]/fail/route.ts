import * as described from "@/lib/domain/api/run-operations";
import { apiRoute } from "@/lib/server/api/api-route";
import { serveOrder } from "@/lib/server/api/serve-order";
import { failStep } from "@/lib/server/run/follow-orders";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(serveOrder(described.failStep, failStep));
