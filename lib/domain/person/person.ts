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

export const setUpInput = z.strictObject({ name: personName, email, password, timeZone });
export const invitePersonInput = z.strictObject({ name: personName, email, title: optionalLine(120), role: z.enum(roles), timeZone });
export const acceptInvitationInput = z.strictObject({ secret: text(100), password });
export const changePersonInput = z.strictObject({ personId: uuid, name: personName, title: optionalLine(120), role: z.enum(roles), timeZone });
export const editOwnInput = z.strictObject({ name: personName, timeZone });
export const changePasswordInput = z.strictObject({ current: text(200), password });
export const createTokenInput = z.strictObject({ name: line(80, "Name the token after what will use it.") });
