-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN "revision" INTEGER;

-- Nobody knows when a dataset was last written to: now, so that whoever follows is told of it.
UPDATE "Dataset" SET "revision" = (SELECT "value" FROM "Revision" WHERE "id" = 1);
