import "server-only";
import { listServicesQuery } from "@/lib/domain/api/inputs";
import type { ServiceView } from "@/lib/domain/api/views";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { readServices } from "../service/read-services";

/** The services as other programs see them. */
export const listServices = query({
  may: "workspace.read",
  input: listServicesQuery,
  run: async ({ tx }, input) => {
    const page = await readServices(tx, input);
    if (!page.ok) return page;
    const items: ServiceView[] = page.value.items.map(({ id, name, about, owner, dependsOn }) => ({ id, name, about, owner: { id: owner.id, name: owner.name }, dependsOn }));
    return done({ ...page.value, items });
  },
});
