import "server-only";
import { openApiOf } from "@/lib/domain/api/openapi";
import { operations } from "@/lib/domain/api/operations";
import { siteOf } from "./answer-problem";
import { productVersion } from "../health/product-version";

/** The OpenAPI document of this installation. */
export function describeApi() {
  return openApiOf(operations, { server: siteOf() || "/", version: productVersion() });
}
