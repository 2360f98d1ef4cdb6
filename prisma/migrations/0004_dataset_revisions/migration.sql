-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN "revision" INTEGER;
