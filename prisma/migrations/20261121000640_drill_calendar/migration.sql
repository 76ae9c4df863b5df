-- AlterTable
ALTER TABLE "Drill" ADD COLUMN     "evidenceUrl" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toldDueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DrillSeries" ADD COLUMN     "firstAt" TIMESTAMPTZ(3);
UPDATE "DrillSeries" SET "firstAt" = "nextAt";
ALTER TABLE "DrillSeries" ALTER COLUMN "firstAt" SET NOT NULL;
