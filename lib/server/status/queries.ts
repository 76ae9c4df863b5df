import "server-only";
import type { Banner } from "@/lib/domain/status/banner";
import type { IncidentView, StatusView } from "@/lib/domain/status/view";
import { uuid } from "@/lib/domain/text/text";
import { siteOf } from "../api/answer-problem";
import { clients } from "../db";
import { log } from "../log";
import { keep } from "./kept";
import { readBanner, readIncident, readStatus } from "./read-status";
import { readConfirmToken, readLeaveToken } from "./subscriber-links";

/** Anybody may ask for these: they know no session and read nothing but published words. */
const options = { freshFor: 1_000, goodFor: 3_600_000, patience: 1_500, most: 500, failed: (error: unknown) => log().warn({ err: error }, "the status could not be read anew") };
const status = keep((_, now) => readStatus(clients().read, now), options);
const incident = keep((id) => readIncident(clients().read, id), options);
const banner = keep(() => readBanner(clients().read), options);

export function getStatus(now: Date): Promise<StatusView> {
  return status("", now);
}

export async function getIncident(id: string, now: Date): Promise<IncidentView | null> {
  const known = uuid.safeParse(id);
  return known.success ? incident(known.data, now) : null;
}

export function getBanner(now: Date): Promise<{ banner: Banner | null; origins: string[] }> {
  return banner("", now);
}

/** The address behind a link to confirm; null when it is too old or not ours. */
export function whoConfirms(token: string, now: Date): string | null {
  return readConfirmToken(token, now)?.email ?? null;
}

export function isLeaveLink(token: string): boolean {
  return readLeaveToken(token) !== null;
}

/** The address of this installation, as people type it. */
export function publicSite(): string {
  return siteOf();
}

/** Writes down why a public page could not be answered; the reader is told nothing of it. */
export function noteFailure(error: unknown): void {
  log().error({ err: error }, "a public page could not be answered");
}
