import { z } from "zod";
import { idOf, line, optionalLine, text, uuid } from "../text/text";

export const serviceInput = z.strictObject({
  name: line(80, "Write the name of the service."),
  about: text(500).default(""),
  ownerId: idOf("Choose who owns the service."),
  dependsOn: z.array(uuid).max(100, "Name at most 100 services.").default([]),
});
export const changeServiceInput = serviceInput.extend({ serviceId: uuid });
export const serviceRef = z.strictObject({ serviceId: uuid });

export const listServicesInput = z.strictObject({
  q: optionalLine(120).optional(),
  limit: z.number().int().min(1, "Ask for at least one.").max(200, "Ask for at most 200 at a time.").default(50),
  cursor: optionalLine(400).optional(),
});
export type ListServicesInput = z.output<typeof listServicesInput>;
