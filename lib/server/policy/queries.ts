import "server-only";
import { z } from "zod";
import { done } from "@/lib/domain/result/result";
import { query } from "../query";
import { getStoredPolicy } from "./get-stored-policy";

/** The policy as the administrators' screen shows it. */
export const getPolicy = query({
  may: "policy.edit",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await getStoredPolicy(tx)),
});
