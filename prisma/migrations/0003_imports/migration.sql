-- AlterTable
ALTER TABLE "Incident" ADD COLUMN "importHash" TEXT;

-- AlterTable
ALTER TABLE "Change" ADD COLUMN "batchId" TEXT;

-- AlterTable
ALTER TABLE "ImportBatch" ADD COLUMN "beatAt" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "format" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "liveRevision" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "owner" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "purgedAt" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "purgedBy" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "purgedWhy" TEXT;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsChanged" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsOutOfScope" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsPurged" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsRead" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsUnchanged" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "rowsWarned" INTEGER;
ALTER TABLE "ImportBatch" ADD COLUMN "sourceVersion" TEXT;

-- CreateTable
CREATE TABLE "OriginalBlock" (
    "batchId" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("batchId", "block"),
    CONSTRAINT "OriginalBlock_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batchId" TEXT NOT NULL,
    "incidentId" TEXT NOT NULL,
    "expectedVersion" INTEGER NOT NULL,
    "draft" TEXT,
    "fields" TEXT,
    "searchText" TEXT,
    "importHash" TEXT,
    "originalRow" TEXT,
    "previousHash" TEXT,
    "previousOriginalRow" TEXT,
    CONSTRAINT "ImportChange_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportChange_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "report" TEXT,
    "problem" TEXT,
    "at" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SavedMapping" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "ImportChange_incidentId_idx" ON "ImportChange"("incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportChange_batchId_incidentId_key" ON "ImportChange"("batchId", "incidentId");

-- CreateIndex
CREATE INDEX "ImportJob_at_idx" ON "ImportJob"("at");

-- CreateIndex
CREATE INDEX "Change_batchId_idx" ON "Change"("batchId");

-- What is live became so with its last revision: nothing else could happen to it before.
UPDATE "ImportBatch" SET "liveRevision" = "revision" WHERE "state" = 'live';
