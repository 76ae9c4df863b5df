-- AlterTable
ALTER TABLE "ChecklistItem" ADD COLUMN     "covers" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "workFrom" INTEGER NOT NULL DEFAULT 480,
ADD COLUMN     "workUntil" INTEGER NOT NULL DEFAULT 1140;

-- AlterTable
ALTER TABLE "Plan" DROP COLUMN "restoreTested";

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "deployedAt" TIMESTAMPTZ(3),
ADD COLUMN     "evaluateAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "isDrill" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Tick" ADD COLUMN     "digest" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "fireDrillDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "pipelineTestDays" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "restoreTestDays" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN     "ruleLevels" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "stagingTestDays" INTEGER NOT NULL DEFAULT 30;

-- CreateTable
CREATE TABLE "Drill" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "planVersionId" UUID,
    "digest" TEXT NOT NULL DEFAULT '',
    "result" TEXT,
    "scheduledAt" TIMESTAMPTZ(3),
    "minutes" INTEGER,
    "leadId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "runId" UUID,
    "seriesId" UUID,
    "worked" TEXT NOT NULL DEFAULT '',
    "unclear" TEXT NOT NULL DEFAULT '',
    "tookLong" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "answers" JSONB,
    "report" JSONB,
    "measuredMs" INTEGER,
    "measured" JSONB,

    CONSTRAINT "Drill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrillInvitee" (
    "drillId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "comes" BOOLEAN,

    CONSTRAINT "DrillInvitee_pkey" PRIMARY KEY ("drillId","personId")
);

-- CreateTable
CREATE TABLE "DrillLesson" (
    "id" UUID NOT NULL,
    "drillId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "stepId" UUID,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "inVersion" INTEGER,
    "ownerId" UUID,
    "dueOn" DATE,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "DrillLesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrillSeries" (
    "id" UUID NOT NULL,
    "releaseId" UUID,
    "serviceId" UUID,
    "kind" TEXT NOT NULL,
    "everyMonths" INTEGER NOT NULL DEFAULT 3,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER,
    "leadId" UUID NOT NULL,
    "inviteeIds" UUID[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DrillSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalPolicy" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "serviceIds" UUID[],
    "riskClasses" TEXT[],
    "steps" JSONB NOT NULL,
    "remindHours" INTEGER NOT NULL,
    "escalateHours" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApprovalPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalAsk" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "waitsSince" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),
    "escalatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApprovalAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "forId" UUID,
    "answer" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "say" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "planVersionId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "approved" BOOLEAN,
    "answerNote" TEXT NOT NULL DEFAULT '',
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "revokeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Freeze" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "serviceIds" UUID[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Freeze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonAway" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "standInId" UUID,

    CONSTRAINT "PersonAway_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Drill_runId_key" ON "Drill"("runId");

-- CreateIndex
CREATE INDEX "Drill_releaseId_endedAt_idx" ON "Drill"("releaseId", "endedAt");

-- CreateIndex
CREATE INDEX "Drill_scheduledAt_idx" ON "Drill"("scheduledAt");

-- CreateIndex
CREATE INDEX "Drill_planVersionId_idx" ON "Drill"("planVersionId");

-- CreateIndex
CREATE INDEX "Drill_leadId_idx" ON "Drill"("leadId");

-- CreateIndex
CREATE INDEX "Drill_createdById_idx" ON "Drill"("createdById");

-- CreateIndex
CREATE INDEX "Drill_seriesId_idx" ON "Drill"("seriesId");

-- CreateIndex
CREATE INDEX "DrillInvitee_personId_idx" ON "DrillInvitee"("personId");

-- CreateIndex
CREATE INDEX "DrillLesson_drillId_idx" ON "DrillLesson"("drillId");

-- CreateIndex
CREATE INDEX "DrillLesson_byId_idx" ON "DrillLesson"("byId");

-- CreateIndex
CREATE INDEX "DrillLesson_ownerId_settledAt_idx" ON "DrillLesson"("ownerId", "settledAt");

-- CreateIndex
CREATE INDEX "DrillLesson_settledById_idx" ON "DrillLesson"("settledById");

-- CreateIndex
CREATE INDEX "DrillSeries_endedAt_nextAt_idx" ON "DrillSeries"("endedAt", "nextAt");

-- CreateIndex
CREATE INDEX "DrillSeries_releaseId_idx" ON "DrillSeries"("releaseId");

-- CreateIndex
CREATE INDEX "DrillSeries_serviceId_idx" ON "DrillSeries"("serviceId");

-- CreateIndex
CREATE INDEX "DrillSeries_leadId_idx" ON "DrillSeries"("leadId");

-- CreateIndex
CREATE INDEX "DrillSeries_createdById_idx" ON "DrillSeries"("createdById");

-- CreateIndex
CREATE INDEX "ApprovalPolicy_removedAt_idx" ON "ApprovalPolicy"("removedAt");

-- CreateIndex
CREATE INDEX "ApprovalPolicy_createdById_idx" ON "ApprovalPolicy"("createdById");

-- CreateIndex
CREATE INDEX "ApprovalAsk_releaseId_askedAt_idx" ON "ApprovalAsk"("releaseId", "askedAt");

-- CreateIndex
CREATE INDEX "ApprovalAsk_planVersionId_idx" ON "ApprovalAsk"("planVersionId");

-- CreateIndex
CREATE INDEX "ApprovalAsk_askedById_idx" ON "ApprovalAsk"("askedById");

-- CreateIndex
CREATE INDEX "Approval_releaseId_at_idx" ON "Approval"("releaseId", "at");

-- CreateIndex
CREATE INDEX "Approval_planVersionId_idx" ON "Approval"("planVersionId");

-- CreateIndex
CREATE INDEX "Approval_personId_idx" ON "Approval"("personId");

-- CreateIndex
CREATE INDEX "Approval_forId_idx" ON "Approval"("forId");

-- CreateIndex
CREATE INDEX "Waiver_releaseId_askedAt_idx" ON "Waiver"("releaseId", "askedAt");

-- CreateIndex
CREATE INDEX "Waiver_planVersionId_idx" ON "Waiver"("planVersionId");

-- CreateIndex
CREATE INDEX "Waiver_askedById_idx" ON "Waiver"("askedById");

-- CreateIndex
CREATE INDEX "Waiver_answeredById_idx" ON "Waiver"("answeredById");

-- CreateIndex
CREATE INDEX "Waiver_revokedById_idx" ON "Waiver"("revokedById");

-- CreateIndex
CREATE INDEX "Freeze_removedAt_endsAt_idx" ON "Freeze"("removedAt", "endsAt");

-- CreateIndex
CREATE INDEX "Freeze_createdById_idx" ON "Freeze"("createdById");

-- CreateIndex
CREATE INDEX "PersonAway_personId_untilOn_idx" ON "PersonAway"("personId", "untilOn");

-- CreateIndex
CREATE INDEX "PersonAway_standInId_idx" ON "PersonAway"("standInId");

-- CreateIndex
CREATE INDEX "Release_evaluateAt_idx" ON "Release"("evaluateAt");

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Drill" ADD CONSTRAINT "Drill_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "DrillSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillInvitee" ADD CONSTRAINT "DrillInvitee_drillId_fkey" FOREIGN KEY ("drillId") REFERENCES "Drill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillInvitee" ADD CONSTRAINT "DrillInvitee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillLesson" ADD CONSTRAINT "DrillLesson_drillId_fkey" FOREIGN KEY ("drillId") REFERENCES "Drill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillLesson" ADD CONSTRAINT "DrillLesson_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillLesson" ADD CONSTRAINT "DrillLesson_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillLesson" ADD CONSTRAINT "DrillLesson_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillSeries" ADD CONSTRAINT "DrillSeries_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillSeries" ADD CONSTRAINT "DrillSeries_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillSeries" ADD CONSTRAINT "DrillSeries_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrillSeries" ADD CONSTRAINT "DrillSeries_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalPolicy" ADD CONSTRAINT "ApprovalPolicy_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalAsk" ADD CONSTRAINT "ApprovalAsk_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalAsk" ADD CONSTRAINT "ApprovalAsk_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalAsk" ADD CONSTRAINT "ApprovalAsk_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_forId_fkey" FOREIGN KEY ("forId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAway" ADD CONSTRAINT "PersonAway_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAway" ADD CONSTRAINT "PersonAway_standInId_fkey" FOREIGN KEY ("standInId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- The queue of the job that evaluates releases again.
SELECT ripcord_jobs.create_queue('reevaluate', '{"policy":"standard"}');
