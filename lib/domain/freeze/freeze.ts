import { z } from "zod";
import { moment } from "../release/release";
import { line, uuid } from "../text/text";

/** A time in which nothing goes forward, of all services or of some. Never asked before going back. */
export type FreezeFact = {
  id: string;
  name: string;
  reason: string;
  /** In milliseconds since 1970; the end is not part of it. */
  from: number;
  until: number;
  /** Empty: all services. */
  serviceIds: readonly string[];
  /** Who declared it, and can end it. */
  whoId: string;
};

const fields = {
  name: line(80, "Give the freeze a name."),
  /** On one line: the gate prints it into the logs of pipelines. */
  reason: line(500, "Say why nothing may launch then."),
  startsAt: moment("Say when it starts."),
  endsAt: moment("Say when it ends."),
  /** Empty: all services. */
  serviceIds: z.array(uuid).max(200, "Choose at most 200 services, or none for all.").default([]),
};
type Times = { startsAt: string; endsAt: string };
const length = ({ startsAt, endsAt }: Times) => Date.parse(endsAt) - Date.parse(startsAt);
const late = { message: "It has to end after it starts.", path: ["endsAt"] };
const long = { message: "A freeze lasts at most a year. Declare the next one when it is time.", path: ["endsAt"] };

export const declareFreezeInput = z.strictObject(fields).refine((freeze) => length(freeze) > 0, late).refine((freeze) => length(freeze) <= 366 * 86_400_000, long);
export const changeFreezeInput = z
  .strictObject({ freezeId: uuid, ...fields })
  .refine((freeze) => length(freeze) > 0, late)
  .refine((freeze) => length(freeze) <= 366 * 86_400_000, long);
export const endFreezeInput = z.strictObject({ freezeId: uuid });
