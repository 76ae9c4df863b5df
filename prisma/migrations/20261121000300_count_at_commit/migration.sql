-- Counters are locked last, at the commit. A new release would otherwise hold them while it waits for the people whom
-- it names, and somebody's deactivation the people while it waits for the counters.
DROP TRIGGER "Release_count" ON "Release";
CREATE CONSTRAINT TRIGGER "Release_count" AFTER INSERT OR UPDATE OF status ON "Release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_releases();
