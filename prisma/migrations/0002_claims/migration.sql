-- CreateTable
CREATE TABLE "Registration" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetCode" TEXT NOT NULL,
    "essay" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "frozenAt" TEXT NOT NULL,
    CONSTRAINT "Registration_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PrimaryRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetCode" TEXT NOT NULL,
    "essay" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "registrationsHash" TEXT NOT NULL,
    "dataHash" TEXT,
    "codeVersion" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "draws" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "finishedAt" TEXT,
    "results" TEXT,
    CONSTRAINT "PrimaryRun_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunRegistration" (
    "runId" TEXT NOT NULL,
    "registrationId" INTEGER NOT NULL,

    PRIMARY KEY ("runId", "registrationId"),
    CONSTRAINT "RunRegistration_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PrimaryRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RunRegistration_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "datasetCode" TEXT NOT NULL,
    "essay" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "draws" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "who" TEXT,
    "runId" TEXT,
    "state" TEXT NOT NULL,
    "result" TEXT,
    CONSTRAINT "LedgerEntry_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LedgerEntry_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PrimaryRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "datasetCode" TEXT NOT NULL,
    "essay" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "figure" INTEGER,
    "filter" TEXT NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "findingVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "dataHash" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    "setAside" INTEGER NOT NULL,
    "seed" INTEGER,
    "draws" INTEGER,
    "codeVersion" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "note" TEXT,
    "result" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    CONSTRAINT "FindingCard_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MatrixRow" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "essay" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "finding" TEXT,
    "dataset" TEXT,
    "externalId" TEXT,
    "ref" TEXT
);

-- CreateTable
CREATE TABLE "MatrixRowVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "rowId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "source" TEXT,
    "url" TEXT,
    "reliability" TEXT,
    "veracity" TEXT,
    "credibility" TEXT NOT NULL,
    "relevance" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "why" TEXT,
    CONSTRAINT "MatrixRowVersion_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "MatrixRow" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MatrixRating" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "rowId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "rater" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "MatrixRating_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "MatrixRow" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MatrixReveal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "essay" TEXT NOT NULL,
    "rater" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Registration_datasetCode_essay_subject_version_key" ON "Registration"("datasetCode", "essay", "subject", "version");

-- CreateIndex
CREATE INDEX "PrimaryRun_datasetCode_essay_registrationsHash_revision_idx" ON "PrimaryRun"("datasetCode", "essay", "registrationsHash", "revision");

-- CreateIndex
CREATE INDEX "RunRegistration_registrationId_idx" ON "RunRegistration"("registrationId");

-- CreateIndex
CREATE INDEX "LedgerEntry_datasetCode_essay_finding_idx" ON "LedgerEntry"("datasetCode", "essay", "finding");

-- CreateIndex
CREATE INDEX "LedgerEntry_runId_idx" ON "LedgerEntry"("runId");

-- CreateIndex
CREATE INDEX "FindingCard_createdAt_idx" ON "FindingCard"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixRow_essay_key_key" ON "MatrixRow"("essay", "key");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixRowVersion_rowId_version_key" ON "MatrixRowVersion"("rowId", "version");

-- CreateIndex
CREATE INDEX "MatrixRating_rowId_rater_idx" ON "MatrixRating"("rowId", "rater");

-- CreateIndex
CREATE INDEX "MatrixReveal_essay_rater_idx" ON "MatrixReveal"("essay", "rater");
