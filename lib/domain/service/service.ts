import { z } from "zod";
import { line, text, uuid } from "../text/text";

export const serviceInput = z.strictObject({
  name: line(80, "Write the name of the service."),
  about: text(500).default(""),
  ownerId: z.uuid("Choose who owns the service."),
  dependsOn: z.array(uuid).max(100, "Name at most 100 services.").default([]),
});
export const changeServiceInput = serviceInput.extend({ serviceId: uuid });
