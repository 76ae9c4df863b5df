import { z } from "zod";
import { tickItemInput } from "../checklist/item";
import { releaseKey } from "../release/key";
import { createReleaseInput } from "../release/release";
import { statuses } from "../release/status";
import { moveReleaseInput } from "../release/transition";
import { optionalLine, uuid } from "../text/text";

const limit = z.number("Write a number.").int("Write a whole number.").min(1, "Ask for at least one.").max(200, "Ask for at most 200 at a time.").default(50);
const q = optionalLine(120).optional();
const page = { limit, cursor: uuid.optional().describe("The nextCursor of the page before.") };

export const listPeopleQuery = z.strictObject({ q: q.describe("Part of the name or the e-mail address."), ...page });
export const listServicesQuery = z.strictObject({ q: q.describe("Part of the name."), ...page });

const status = z.enum(statuses, `Use one of ${statuses.join(", ")}.`);
export const listReleasesQuery = z.strictObject({
  status: z.array(status).max(statuses.length, `Name each status once.`).optional().describe("Repeat it, or separate several with commas."),
  q: q.describe("Part of the name or of a service's name, or a key."),
  limit,
  cursor: releaseKey.optional().describe("The nextCursor of the page before."),
});

export const releaseParams = z.strictObject({ key: releaseKey });
export const itemParams = z.strictObject({ key: releaseKey, itemId: uuid });

/** The bodies are the inputs of the verbs, without what the path says already. */
export const createReleaseBody = createReleaseInput;
export const tickBody = tickItemInput.omit({ release: true, itemId: true });
export const transitionBody = moveReleaseInput.omit({ release: true });
