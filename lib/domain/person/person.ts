import { z } from "zod";
import { roles } from "../access/roles";
import { line, optionalLine, text, uuid } from "../text/text";
import { timeZone } from "./time-zone";

export const email = text(254)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email("Write an e-mail address, like amara@example.com."));

export const password = text(200)
  .refine((value) => value.length >= 12, "Use at least 12 characters; a short sentence is good.");

export const personName = line(120, "Write the person's full name.");

/** Not checked like a new password: what does not fit is simply wrong. */
export const signInInput = z.object({ email: text(254).transform((value) => value.trim().toLowerCase()), password: text(200) });

export const setUpInput = z.strictObject({ name: personName, email, password, timeZone });
export const invitePersonInput = z.strictObject({ name: personName, email, title: optionalLine(120), role: z.enum(roles), timeZone });
export const acceptInvitationInput = z.strictObject({ secret: text(100), password });
export const changePersonInput = z.strictObject({ personId: uuid, name: personName, title: optionalLine(120), role: z.enum(roles), timeZone });
export const editOwnInput = z.strictObject({ name: personName, timeZone });
export const changePasswordInput = z.strictObject({ current: text(200), password });
export const createTokenInput = z.strictObject({ name: line(80, "Name the token after what will use it.") });
export const personRef = z.strictObject({ personId: uuid });
export const tokenRef = z.strictObject({ tokenId: uuid });
/** Who an identity provider says that somebody is. Only a verified e-mail links to a person. */
export const linkPersonInput = z.object({ issuer: text(500), subject: text(255), email: z.string().max(254).optional(), emailVerified: z.boolean() });

export const personStates = ["active", "invited", "deactivated"] as const;
export type PersonState = (typeof personStates)[number];

export const listPeopleInput = z.strictObject({
  q: optionalLine(120).optional(),
  role: z.enum(roles).optional(),
  /** Absent: everybody who is not deactivated. */
  state: z.enum(personStates).optional(),
  limit: z.number().int().min(1, "Ask for at least one.").max(200, "Ask for at most 200 at a time.").default(50),
  cursor: optionalLine(400).optional(),
});
