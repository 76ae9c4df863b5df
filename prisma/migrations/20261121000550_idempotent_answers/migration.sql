-- AlterTable
ALTER TABLE "IdempotentAnswer" ADD COLUMN     "headers" JSONB,
ALTER COLUMN "body" SET DATA TYPE TEXT;
