import { apiRoute } from "@/lib/server/api/api-route";
import { serveRunEvents } from "@/lib/server/api/serve-run-events";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(serveRunEvents);
