/** Next calls this once when a server begins: the same process then does the jobs too. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  if (!process.env.DATABASE_URL || process.env.JOBS === "off") return;
  const { serveJobs } = await import("./lib/server/job/serve-jobs");
  serveJobs();
}
