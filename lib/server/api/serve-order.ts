import "server-only";
import type { Operation } from "@/lib/domain/api/operation";
import type { orderedView } from "@/lib/domain/api/run-views";
import type { Result } from "@/lib/domain/result/result";
import type { RunStatus } from "@/lib/domain/run/words";
import type { Context } from "../context";
import { serve, type Served } from "./serve";

type OrderOperation = Operation & { answer: { shape: typeof orderedView } };
type Order = (input: unknown, context: Context) => Promise<Result<{ run: string; status: RunStatus; number: number }>>;

/** An order of a run: the path names the run and the step, the body says the rest. */
export function serveOrder(described: OrderOperation, order: Order): Served {
  return serve(
    described,
    ({ params: { key, ...step } = {}, body, context }) => order({ ...(body as object), ...step, run: key }, context),
    ({ run, status, number }) => ({ body: { key: run, status, lastEvent: number } }),
  );
}
