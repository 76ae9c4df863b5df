-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "publicName" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';


