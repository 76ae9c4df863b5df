import pg from "pg";
import type { World } from "./world";

/** The demo's published review as it was before the last words: a draft of RUN-1 that says nothing to improve. */
export async function draftReview({ databaseUrl }: World): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      update "Review" set "publishedAt" = null, "publishedById" = null, improve = '', "dueAt" = now() + interval '2 days';
      update "Release" set status = 'rolledBack' where id in (select "releaseId" from "Review");
      update "ServiceLock" set "liftedAt" = null, "liftedById" = null where "runId" in (select "runId" from "Review")`);
  } finally {
    await client.end();
  }
}
