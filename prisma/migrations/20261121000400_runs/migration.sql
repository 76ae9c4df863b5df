-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('detected', 'acknowledged', 'decided', 'executing', 'verifying', 'recovered', 'failed', 'resolved', 'dismissed');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "runId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "tellByEmail" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "tellKind" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tellUrl" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "RunMessage" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "planMessageId" UUID,
    "audience" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ways" TEXT[],
    "sentById" UUID,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "nextUpdateAt" TIMESTAMPTZ(3),
    "nextById" UUID,

    CONSTRAINT "RunMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "channelId" UUID,
    "runMessageId" UUID,
    "content" JSONB NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'queued',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "signingSecret" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "say" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "leadId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "revisions" JSONB NOT NULL,
    "rootCause" TEXT NOT NULL DEFAULT '',
    "worked" TEXT NOT NULL DEFAULT '',
    "didNotWork" TEXT NOT NULL DEFAULT '',
    "improve" TEXT NOT NULL DEFAULT '',
    "forCustomers" TEXT NOT NULL DEFAULT '',
    "remindedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewAction" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewReader" (
    "reviewId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewReader_pkey" PRIMARY KEY ("reviewId","personId")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "releaseId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'detected',
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceLock" (
    "runId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ServiceLock_pkey" PRIMARY KEY ("runId","serviceId")
);

-- CreateTable
CREATE TABLE "StatusIncident" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "nextUpdateAt" TIMESTAMPTZ(3),
    "learned" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StatusIncident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusUpdate" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "messageId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "onBanner" BOOLEAN NOT NULL DEFAULT false,
    "onPage" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "StatusUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusIncidentService" (
    "incidentId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,

    CONSTRAINT "StatusIncidentService_pkey" PRIMARY KEY ("incidentId","serviceId")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "sinceWhen" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "serviceId" UUID,
    "runId" UUID,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Ripcord',
    "bannerOrigins" TEXT[],
    "runDaysAfterCompletion" INTEGER NOT NULL DEFAULT 14,
    "detectMinutes" INTEGER NOT NULL DEFAULT 10,
    "acknowledgeMinutes" INTEGER NOT NULL DEFAULT 5,
    "decideMinutes" INTEGER NOT NULL DEFAULT 15,
    "recoverMinutes" INTEGER NOT NULL DEFAULT 60,
    "communicateMinutes" INTEGER NOT NULL DEFAULT 15,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IdempotentAnswer_createdAt_idx" ON "IdempotentAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "RunMessage_runId_sentAt_idx" ON "RunMessage"("runId", "sentAt");

-- CreateIndex
CREATE INDEX "RunMessage_sentById_idx" ON "RunMessage"("sentById");

-- CreateIndex
CREATE INDEX "RunMessage_nextById_idx" ON "RunMessage"("nextById");

-- CreateIndex
CREATE INDEX "Delivery_lane_status_id_idx" ON "Delivery"("lane", "status", "id");

-- CreateIndex
CREATE INDEX "Delivery_runMessageId_idx" ON "Delivery"("runMessageId");

-- CreateIndex
CREATE INDEX "Delivery_channelId_idx" ON "Delivery"("channelId");

-- CreateIndex
CREATE INDEX "Channel_createdById_idx" ON "Channel"("createdById");

-- CreateIndex
CREATE INDEX "Notification_personId_readAt_id_idx" ON "Notification"("personId", "readAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Review_runId_key" ON "Review"("runId");

-- CreateIndex
CREATE INDEX "Review_publishedAt_dueAt_idx" ON "Review"("publishedAt", "dueAt");

-- CreateIndex
CREATE INDEX "Review_releaseId_idx" ON "Review"("releaseId");

-- CreateIndex
CREATE INDEX "Review_leadId_idx" ON "Review"("leadId");

-- CreateIndex
CREATE INDEX "Review_publishedById_idx" ON "Review"("publishedById");

-- CreateIndex
CREATE INDEX "ReviewAction_reviewId_position_idx" ON "ReviewAction"("reviewId", "position");

-- CreateIndex
CREATE INDEX "ReviewAction_ownerId_doneAt_idx" ON "ReviewAction"("ownerId", "doneAt");

-- CreateIndex
CREATE INDEX "ReviewAction_doneAt_dueOn_idx" ON "ReviewAction"("doneAt", "dueOn");

-- CreateIndex
CREATE INDEX "ReviewAction_doneById_idx" ON "ReviewAction"("doneById");

-- CreateIndex
CREATE INDEX "ReviewReader_personId_idx" ON "ReviewReader"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_number_key" ON "Run"("number");

-- CreateIndex
CREATE INDEX "Run_releaseId_openedAt_idx" ON "Run"("releaseId", "openedAt");

-- CreateIndex
CREATE INDEX "Run_endedAt_id_idx" ON "Run"("endedAt", "id");

-- CreateIndex
CREATE INDEX "Run_planVersionId_idx" ON "Run"("planVersionId");

-- CreateIndex
CREATE INDEX "Run_openedById_idx" ON "Run"("openedById");

-- CreateIndex
CREATE INDEX "ServiceLock_serviceId_liftedAt_idx" ON "ServiceLock"("serviceId", "liftedAt");

-- CreateIndex
CREATE INDEX "ServiceLock_liftedById_idx" ON "ServiceLock"("liftedById");

-- CreateIndex
CREATE UNIQUE INDEX "StatusIncident_runId_key" ON "StatusIncident"("runId");

-- CreateIndex
CREATE INDEX "StatusIncident_endedAt_startedAt_idx" ON "StatusIncident"("endedAt", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StatusUpdate_messageId_key" ON "StatusUpdate"("messageId");

-- CreateIndex
CREATE INDEX "StatusUpdate_incidentId_at_idx" ON "StatusUpdate"("incidentId", "at");

-- CreateIndex
CREATE INDEX "StatusIncidentService_serviceId_idx" ON "StatusIncidentService"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Feedback_runId_at_idx" ON "Feedback"("runId", "at");

-- CreateIndex
CREATE INDEX "Feedback_at_idx" ON "Feedback"("at");

-- CreateIndex
CREATE INDEX "Feedback_serviceId_idx" ON "Feedback"("serviceId");

-- CreateIndex
CREATE INDEX "Event_runId_number_idx" ON "Event"("runId", "number");

-- AddForeignKey
ALTER TABLE "IdempotentAnswer" ADD CONSTRAINT "IdempotentAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunMessage" ADD CONSTRAINT "RunMessage_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunMessage" ADD CONSTRAINT "RunMessage_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunMessage" ADD CONSTRAINT "RunMessage_nextById_fkey" FOREIGN KEY ("nextById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_runMessageId_fkey" FOREIGN KEY ("runMessageId") REFERENCES "RunMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAction" ADD CONSTRAINT "ReviewAction_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAction" ADD CONSTRAINT "ReviewAction_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAction" ADD CONSTRAINT "ReviewAction_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReader" ADD CONSTRAINT "ReviewReader_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReader" ADD CONSTRAINT "ReviewReader_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceLock" ADD CONSTRAINT "ServiceLock_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceLock" ADD CONSTRAINT "ServiceLock_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceLock" ADD CONSTRAINT "ServiceLock_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusIncident" ADD CONSTRAINT "StatusIncident_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "StatusIncident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "RunMessage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusIncidentService" ADD CONSTRAINT "StatusIncidentService_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "StatusIncident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusIncidentService" ADD CONSTRAINT "StatusIncidentService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- One run at a time: a second "Something is wrong" joins the first, also when both come at once.
CREATE UNIQUE INDEX "Run_one_open" ON "Run" ("releaseId") WHERE "endedAt" IS NULL;

-- Ended and only then without a next word: no list can show a resolved run as open, or the reverse.
ALTER TABLE "Run" ADD CONSTRAINT "Run_ended" CHECK (("status" IN ('resolved', 'dismissed')) = ("endedAt" IS NOT NULL));

ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_one_row" CHECK ("id" = 1);
INSERT INTO "Workspace" ("id", "bannerOrigins") VALUES (1, '{}');

-- What goes out in a lane goes out in order, so the head of each lane is looked up all the time.
CREATE INDEX "Delivery_queued" ON "Delivery" ("lane", "id") WHERE "status" = 'queued';
