-- Lists are paged by what they are sorted by and the id: one index each, so that no page costs more for lying deep.
-- A release without a launch sorts as if it launched at the end of time.
CREATE INDEX "Release_page_launch" ON "Release" ((coalesce("launchAt", 'infinity'::timestamptz)), id);
CREATE INDEX "Release_page_name" ON "Release" ((lower(name)), id);
CREATE INDEX "Release_blockerCount_id_idx" ON "Release" ("blockerCount", id);
CREATE INDEX "Release_status_id_idx" ON "Release" (status, id);
CREATE INDEX "Release_page_way_back" ON "Release" ((coalesce("wayBackMinutes", 2147483647)), id);

-- The open releases by launch: the readiness page never reads the history.
DROP INDEX "Release_open_launch";
CREATE INDEX "Release_open_launch" ON "Release" ((coalesce("launchAt", 'infinity'::timestamptz)), id) WHERE status IN ('draft', 'ready', 'deploying', 'monitoring');

CREATE INDEX "Service_name_search" ON "Service" USING gin (lower(name) gin_trgm_ops);
