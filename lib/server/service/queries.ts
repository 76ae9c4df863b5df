import "server-only";
import { z } from "zod";
import { keyOf } from "@/lib/domain/release/key";
import { openStatuses, type ReleaseStatus } from "@/lib/domain/release/status";
import type { Named } from "@/lib/domain/release/view";
import { done, refuseMissing } from "@/lib/domain/result/result";
import { listServicesInput, serviceRef } from "@/lib/domain/service/service";
import type { Service, ServicePage, ServiceRow } from "@/lib/domain/service/view";
import type { Transaction } from "../db";
import { query } from "../query";
import { readService, readServices } from "./read-services";

/** How many open releases of a service are named beside it. */
const shown = 3;

export const listServices = query({
  may: "workspace.read",
  input: listServicesInput,
  run: async ({ tx }, input) => {
    const page = await readServices(tx, input);
    if (!page.ok) return page;
    const open = await readOpen(tx, page.value.items.map(({ id }) => id));
    return done<ServicePage>({ ...page.value, items: page.value.items.map((service) => ({ ...service, open: open.get(service.id) ?? { count: 0, first: [] } })) });
  },
});

/** One service, as its form shows it. */
export const getService = query({
  may: "workspace.read",
  input: serviceRef,
  run: async ({ tx }, { serviceId }) => {
    const service = await readService(tx, serviceId);
    return service ? done<Service>(service) : refuseMissing("This service is not known here. Read the list of services again.");
  },
});

/** All services by name, to choose from. */
export const listServiceNames = query({
  may: "workspace.read",
  input: z.strictObject({}),
  run: async ({ tx }) => done<Named[]>(await tx.service.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } })),
});

type Open = { serviceId: string; number: number; name: string; status: ReleaseStatus; place: number; count: number };

/** From the few open releases to their services, never through those that have ended. */
async function readOpen(tx: Transaction, ids: readonly string[]): Promise<Map<string, ServiceRow["open"]>> {
  const rows = await tx.$queryRaw<Open[]>`
    select * from (
      select rs."serviceId", r.number, r.name, r.status,
        row_number() over (partition by rs."serviceId" order by r."launchAt" nulls last, r.number)::int as place,
        count(*) over (partition by rs."serviceId")::int as count
      from "Release" r join "ReleaseService" rs on rs."releaseId" = r.id
      where r.status = any(${[...openStatuses]}::"ReleaseStatus"[]) and rs."serviceId" = any(${[...ids]}::uuid[])
    ) open where place <= ${shown} order by place`;
  const open = new Map<string, ServiceRow["open"]>();
  for (const { serviceId, number, name, status, count } of rows) {
    const first = [...(open.get(serviceId)?.first ?? []), { key: keyOf(number), name, status }];
    open.set(serviceId, { count, first });
  }
  return open;
}
