-- A rehearsal may be under way while something real goes wrong: one of each at a time, never two.
DROP INDEX "Run_one_open";
CREATE UNIQUE INDEX "Run_one_open" ON "Run" ("releaseId", "isDrill") WHERE "endedAt" IS NULL;
