-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('preDeployment', 'duringDeployment', 'postDeployment', 'rollback');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'productManager', 'engineer', 'leader', 'viewer');

-- CreateEnum
CREATE TYPE "ReleaseStatus" AS ENUM ('draft', 'ready', 'deploying', 'monitoring', 'completed', 'rolledBack', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "RolloutMethod" AS ENUM ('allAtOnce', 'featureFlag', 'canary', 'cohort', 'blueGreen', 'rolling');

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "ownerId" UUID,
    "dueMinutes" INTEGER,
    "verifies" TEXT,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tick" (
    "itemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "evidenceUrl" TEXT,
    "planVersionId" UUID NOT NULL,

    CONSTRAINT "Tick_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "NotApplicable" (
    "itemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "NotApplicable_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "releaseId" UUID,
    "number" INTEGER,
    "type" TEXT NOT NULL,
    "personId" UUID,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "role" "Role" NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "oidcIssuer" TEXT,
    "oidcSubject" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedOn" DATE,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "releaseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sectionRevisions" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "waysBack" TEXT[],
    "touchesData" BOOLEAN,
    "noDataReason" TEXT NOT NULL DEFAULT '',
    "dataAnsweredById" UUID,
    "writes" TEXT NOT NULL DEFAULT '',
    "fate" TEXT,
    "lossClass" TEXT,
    "backup" TEXT,
    "backupNote" TEXT NOT NULL DEFAULT '',
    "restoreTested" BOOLEAN NOT NULL DEFAULT false,
    "compatibility" TEXT NOT NULL DEFAULT '',
    "externalSystems" TEXT NOT NULL DEFAULT '',
    "userActions" TEXT NOT NULL DEFAULT '',
    "migrations" JSONB NOT NULL,
    "sustainedMinutes" INTEGER,
    "budgetMinutes" INTEGER,
    "customersNotice" BOOLEAN,
    "respondersChannel" TEXT NOT NULL DEFAULT '',
    "goodwill" TEXT NOT NULL DEFAULT '',
    "reviewLeadId" UUID,
    "reviewDueDays" INTEGER,
    "reviewNote" TEXT NOT NULL DEFAULT '',
    "blastWho" TEXT NOT NULL DEFAULT '',
    "blastHowMany" TEXT NOT NULL DEFAULT '',
    "blastNote" TEXT NOT NULL DEFAULT '',
    "failureModes" JSONB NOT NULL,
    "alternatives" TEXT NOT NULL DEFAULT '',
    "flags" JSONB NOT NULL,
    "artifacts" JSONB NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("releaseId")
);

-- CreateTable
CREATE TABLE "PlanTrigger" (
    "releaseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "signal" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "sustainedMinutes" INTEGER,
    "source" TEXT NOT NULL,
    "sourceReference" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "observedById" UUID,
    "reports" INTEGER,

    CONSTRAINT "PlanTrigger_pkey" PRIMARY KEY ("releaseId","id")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "releaseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "instruction" TEXT NOT NULL,
    "automation" TEXT NOT NULL,
    "ownerId" UUID,
    "deputyId" UUID,
    "timeBoxMinutes" INTEGER,
    "verification" TEXT NOT NULL,
    "undo" TEXT NOT NULL,
    "wayForward" TEXT NOT NULL,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("releaseId","id")
);

-- CreateTable
CREATE TABLE "PlanRole" (
    "releaseId" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "personId" UUID,
    "deputyId" UUID,

    CONSTRAINT "PlanRole_pkey" PRIMARY KEY ("releaseId","duty")
);

-- CreateTable
CREATE TABLE "PlanMessage" (
    "releaseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "receivers" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "everyMinutes" INTEGER,
    "text" TEXT NOT NULL,
    "ownerId" UUID,

    CONSTRAINT "PlanMessage_pkey" PRIMARY KEY ("releaseId","id")
);

-- CreateTable
CREATE TABLE "PlanReconciliation" (
    "releaseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    "ownerId" UUID,

    CONSTRAINT "PlanReconciliation_pkey" PRIMARY KEY ("releaseId","id")
);

-- CreateTable
CREATE TABLE "PlanInvitee" (
    "releaseId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "PlanInvitee_pkey" PRIMARY KEY ("releaseId","personId")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "sealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "status" "ReleaseStatus" NOT NULL DEFAULT 'draft',
    "ownerId" UUID NOT NULL,
    "launchAt" TIMESTAMPTZ(3),
    "windowMinutes" INTEGER NOT NULL DEFAULT 60,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "rolloutMethod" "RolloutMethod" NOT NULL DEFAULT 'allAtOnce',
    "rolloutNote" TEXT NOT NULL DEFAULT '',
    "monitoringHours" INTEGER NOT NULL DEFAULT 24,
    "monitoringStartedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "readiness" JSONB NOT NULL,
    "blockerCount" INTEGER NOT NULL,
    "cannotUndo" BOOLEAN NOT NULL DEFAULT false,
    "wayBackMinutes" INTEGER,
    "decisionMakerId" UUID,
    "eventCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseService" (
    "releaseId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,

    CONSTRAINT "ReleaseService_pkey" PRIMARY KEY ("releaseId","serviceId")
);

-- CreateTable
CREATE TABLE "ReleaseCount" (
    "status" "ReleaseStatus" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReleaseCount_pkey" PRIMARY KEY ("status")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceDependency" (
    "serviceId" UUID NOT NULL,
    "dependsOnId" UUID NOT NULL,

    CONSTRAINT "ServiceDependency_pkey" PRIMARY KEY ("serviceId","dependsOnId")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "plan" JSONB NOT NULL,
    "items" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChecklistItem_releaseId_phase_position_idx" ON "ChecklistItem"("releaseId", "phase", "position");

-- CreateIndex
CREATE INDEX "ChecklistItem_ownerId_idx" ON "ChecklistItem"("ownerId");

-- CreateIndex
CREATE INDEX "Tick_personId_idx" ON "Tick"("personId");

-- CreateIndex
CREATE INDEX "Tick_planVersionId_idx" ON "Tick"("planVersionId");

-- CreateIndex
CREATE INDEX "NotApplicable_personId_idx" ON "NotApplicable"("personId");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Event_personId_idx" ON "Event"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_releaseId_number_key" ON "Event"("releaseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_oidcIssuer_oidcSubject_key" ON "Person"("oidcIssuer", "oidcSubject");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_personId_createdAt_idx" ON "ApiToken"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "PlanTrigger_observedById_idx" ON "PlanTrigger"("observedById");

-- CreateIndex
CREATE INDEX "PlanStep_ownerId_idx" ON "PlanStep"("ownerId");

-- CreateIndex
CREATE INDEX "PlanStep_deputyId_idx" ON "PlanStep"("deputyId");

-- CreateIndex
CREATE INDEX "PlanRole_personId_idx" ON "PlanRole"("personId");

-- CreateIndex
CREATE INDEX "PlanRole_deputyId_idx" ON "PlanRole"("deputyId");

-- CreateIndex
CREATE INDEX "PlanMessage_ownerId_idx" ON "PlanMessage"("ownerId");

-- CreateIndex
CREATE INDEX "PlanReconciliation_ownerId_idx" ON "PlanReconciliation"("ownerId");

-- CreateIndex
CREATE INDEX "PlanInvitee_personId_idx" ON "PlanInvitee"("personId");

-- CreateIndex
CREATE INDEX "PlanVersion_authorId_idx" ON "PlanVersion"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_releaseId_number_key" ON "PlanVersion"("releaseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Release_number_key" ON "Release"("number");

-- CreateIndex
CREATE INDEX "Release_status_launchAt_id_idx" ON "Release"("status", "launchAt", "id");

-- CreateIndex
CREATE INDEX "Release_launchAt_id_idx" ON "Release"("launchAt", "id");

-- CreateIndex
CREATE INDEX "Release_ownerId_idx" ON "Release"("ownerId");

-- CreateIndex
CREATE INDEX "Release_decisionMakerId_idx" ON "Release"("decisionMakerId");

-- CreateIndex
CREATE INDEX "ReleaseService_serviceId_idx" ON "ReleaseService"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "Service_name_key" ON "Service"("name");

-- CreateIndex
CREATE INDEX "Service_ownerId_idx" ON "Service"("ownerId");

-- CreateIndex
CREATE INDEX "ServiceDependency_dependsOnId_idx" ON "ServiceDependency"("dependsOnId");

-- CreateIndex
CREATE UNIQUE INDEX "Template_slug_key" ON "Template"("slug");

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tick" ADD CONSTRAINT "Tick_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tick" ADD CONSTRAINT "Tick_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tick" ADD CONSTRAINT "Tick_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ChecklistItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotApplicable" ADD CONSTRAINT "NotApplicable_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_dataAnsweredById_fkey" FOREIGN KEY ("dataAnsweredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_reviewLeadId_fkey" FOREIGN KEY ("reviewLeadId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTrigger" ADD CONSTRAINT "PlanTrigger_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTrigger" ADD CONSTRAINT "PlanTrigger_observedById_fkey" FOREIGN KEY ("observedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRole" ADD CONSTRAINT "PlanRole_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRole" ADD CONSTRAINT "PlanRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRole" ADD CONSTRAINT "PlanRole_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMessage" ADD CONSTRAINT "PlanMessage_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMessage" ADD CONSTRAINT "PlanMessage_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReconciliation" ADD CONSTRAINT "PlanReconciliation_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReconciliation" ADD CONSTRAINT "PlanReconciliation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanInvitee" ADD CONSTRAINT "PlanInvitee_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Plan"("releaseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanInvitee" ADD CONSTRAINT "PlanInvitee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_decisionMakerId_fkey" FOREIGN KEY ("decisionMakerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseService" ADD CONSTRAINT "ReleaseService_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseService" ADD CONSTRAINT "ReleaseService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceDependency" ADD CONSTRAINT "ServiceDependency_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceDependency" ADD CONSTRAINT "ServiceDependency_dependsOnId_fkey" FOREIGN KEY ("dependsOnId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must survive a race or a mistake stands in the database.

-- No committed state holds a ready release with a blocker.
ALTER TABLE "Release" ADD CONSTRAINT "Release_ready_without_blockers" CHECK (status <> 'ready' OR "blockerCount" = 0);

-- A service does not depend on itself.
ALTER TABLE "ServiceDependency" ADD CONSTRAINT "ServiceDependency_other" CHECK ("serviceId" <> "dependsOnId");

-- E-mail addresses are kept in lower case, so that unique means unique.
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower_case" CHECK (email = lower(email));

-- Events are append-only, and those of a release carry a number.
ALTER TABLE "Event" ADD CONSTRAINT "Event_numbered" CHECK (("releaseId" IS NULL) = (number IS NULL));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A sealed plan version is immutable.
CREATE TRIGGER "PlanVersion_sealed" BEFORE UPDATE OR DELETE ON "PlanVersion"
  FOR EACH ROW WHEN (OLD."sealedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Counters by status, so that no page counts the history.
INSERT INTO "ReleaseCount" (status) SELECT unnest(enum_range(NULL::"ReleaseStatus"));

CREATE FUNCTION count_releases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "ReleaseCount" SET count = count + 1 WHERE status = NEW.status;
  ELSIF NEW.status <> OLD.status THEN
    -- In one order, so that two moves in opposite directions do not wait for each other.
    PERFORM 1 FROM "ReleaseCount" WHERE status IN (OLD.status, NEW.status) ORDER BY status FOR UPDATE;
    UPDATE "ReleaseCount" SET count = count + CASE WHEN status = NEW.status THEN 1 ELSE -1 END
      WHERE status IN (OLD.status, NEW.status);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Release_count" AFTER INSERT OR UPDATE OF status ON "Release" FOR EACH ROW EXECUTE FUNCTION count_releases();

-- Search by part of a name; unaccented matching is left to the reader's spelling.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Release_name_search" ON "Release" USING gin (lower(name) gin_trgm_ops);

-- The releases that could not be undone, and the open ones by launch.
CREATE INDEX "Release_cannot_undo" ON "Release" ("launchAt", id) WHERE "cannotUndo" AND status IN ('draft', 'ready', 'deploying', 'monitoring');
CREATE INDEX "Release_open_launch" ON "Release" ("launchAt", id) WHERE status IN ('draft', 'ready', 'deploying', 'monitoring');
