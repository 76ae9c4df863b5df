import { z } from "zod";
import { roles } from "../access/roles";
import { type listPeopleInput, personStates } from "./person";

/** What an address may carry about the list of people; a part that makes no sense counts as absent. */
const shape = z.object({
  q: z.string().trim().max(120).catch(""),
  role: z.enum(["", ...roles]).catch(""),
  state: z.enum(["", ...personStates]).catch(""),
  cursor: z.uuid().or(z.literal("")).catch(""),
});
export type PeopleParams = z.output<typeof shape>;

export function readPeopleParams(raw: Record<string, string | string[] | undefined>): PeopleParams {
  return shape.parse(Object.fromEntries(Object.keys(shape.shape).map((key) => [key, [raw[key] ?? ""].flat()[0]])));
}

export function peopleInputOf(params: PeopleParams): z.input<typeof listPeopleInput> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
}

type Dialog = { invite?: "1"; change?: string; away?: string; link?: string; deactivate?: string; reactivate?: string };

/** The address of the list, filtered like this, with the next page or a dialog open on it. */
export function hrefOfPeople(params: PeopleParams, more: Partial<PeopleParams> & Dialog = {}): string {
  const query = new URLSearchParams(Object.entries({ ...params, ...more }).filter(([, value]) => value !== ""));
  return query.size > 0 ? `/people?${query}` : "/people";
}
