import { z } from "zod";
import { openStatuses, type ReleaseStatus, statuses, statusNames } from "./status";
import { calendarDay, type ListReleasesInput, releaseSorts } from "./release";

/** What an address may carry about the list; a part that makes no sense counts as absent. */
const shape = z.object({
  q: z.string().trim().max(120).catch(""),
  status: z.enum(["", "open", ...statuses]).catch(""),
  service: z.uuid().or(z.literal("")).catch(""),
  owner: z.uuid().or(z.literal("")).catch(""),
  decides: z.uuid().or(z.literal("")).catch(""),
  week: calendarDay.or(z.literal("")).catch(""),
  cannotUndo: z.enum(["", "1"]).catch(""),
  sort: z.enum(["", ...releaseSorts]).catch(""),
  order: z.enum(["", "asc", "desc"]).catch(""),
  cursor: z.string().max(400).catch(""),
});
export type ListParams = z.output<typeof shape>;

export function readListParams(raw: Record<string, string | string[] | undefined>): ListParams {
  return shape.parse(Object.fromEntries(Object.keys(shape.shape).map((key) => [key, [raw[key] ?? ""].flat()[0]])));
}

export function listInputOf({ status, order, cannotUndo, ...params }: ListParams): ListReleasesInput {
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
  return {
    ...given,
    ...(status !== "" && { status: status === "open" ? [...openStatuses] : [status] }),
    ...(order !== "" && { descending: order === "desc" }),
    ...(cannotUndo === "1" && { cannotUndo: true }),
  };
}

/** The address of a list that is filtered and sorted like this. Another filter starts at the first page. */
export function hrefOfList(path: string, params: ListParams, change: Partial<ListParams>): string {
  const next = { ...params, cursor: "", ...change };
  const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${path}?${query}` : path;
}

export function isFiltered({ q, status, service, owner, decides, week, cannotUndo }: ListParams): boolean {
  return [q, status, service, owner, decides, week, cannotUndo].some((value) => value !== "");
}

/** The answers to "which status?", each with how many there are. */
export function statusChoices(counts: Record<ReleaseStatus, number>): { value: ListParams["status"]; label: string }[] {
  const sum = (of: readonly ReleaseStatus[]) => of.reduce((total, status) => total + counts[status], 0);
  return [
    { value: "", label: `Any status (${sum(statuses)})` },
    { value: "open", label: `Open (${sum(openStatuses)})` },
    ...statuses.filter((status) => counts[status] > 0).map((status) => ({ value: status, label: `${statusNames[status]} (${counts[status]})` })),
  ];
}
