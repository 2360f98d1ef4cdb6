-- CreateTable
CREATE TABLE "Incident" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "refYear" INTEGER NOT NULL,
    "refNumber" INTEGER NOT NULL,
    "submissionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "duplicateOf" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "datasetCode" TEXT NOT NULL,
    "batchId" TEXT,
    "externalId" TEXT,
    "originalRow" TEXT,
    "unit" TEXT NOT NULL,
    "eventsCovered" INTEGER,
    "kind" TEXT NOT NULL,
    "eventType" TEXT NOT NULL,
    "clarity" TEXT NOT NULL,
    "dateStart" TEXT NOT NULL,
    "dateEnd" TEXT NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "dateBasis" TEXT NOT NULL,
    "province" TEXT,
    "district" TEXT,
    "place" TEXT,
    "placeLocal" TEXT,
    "lng" REAL,
    "lat" REAL,
    "placePrecision" TEXT NOT NULL,
    "targetCountry" TEXT,
    "assessedActor" TEXT NOT NULL,
    "assessedConfidence" TEXT,
    "actingUnit" TEXT,
    "announcedAgainst" TEXT,
    "labelStanding" TEXT,
    "labelReason" TEXT,
    "targetType" TEXT NOT NULL,
    "targetAffiliation" TEXT,
    "targetDescription" TEXT,
    "killedLow" INTEGER,
    "killedBest" INTEGER,
    "killedHigh" INTEGER,
    "killedCivilians" INTEGER,
    "killedAuthorities" INTEGER,
    "killedOpposition" INTEGER,
    "killedSuspects" INTEGER,
    "killedUnknown" INTEGER,
    "killedChildren" INTEGER,
    "killedWomen" INTEGER,
    "attackersKilled" INTEGER,
    "injuredLow" INTEGER,
    "injuredBest" INTEGER,
    "injuredHigh" INTEGER,
    "detainedLow" INTEGER,
    "detainedBest" INTEGER,
    "detainedHigh" INTEGER,
    "detainedFormerRepublic" INTEGER,
    "killedInCustody" INTEGER,
    "summary" TEXT NOT NULL,
    "codingNote" TEXT,
    "privateNotes" TEXT,
    "sensitivity" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    CONSTRAINT "Incident_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Incident_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Incident_duplicateOf_fkey" FOREIGN KEY ("duplicateOf") REFERENCES "Incident" ("ref") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "incidentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "archiveUrl" TEXT,
    "via" TEXT,
    "publishedOn" TEXT,
    "accessedOn" TEXT,
    "language" TEXT,
    "kind" TEXT NOT NULL,
    "partisan" TEXT,
    "stance" TEXT NOT NULL,
    "reliability" TEXT,
    "credibility" TEXT,
    CONSTRAINT "Source_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "incidentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "voice" TEXT NOT NULL,
    "actor" TEXT,
    "by" TEXT,
    "date" TEXT,
    "note" TEXT,
    "sourcePosition" INTEGER,
    CONSTRAINT "Attribution_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "incidentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "note" TEXT,
    "sourcePosition" INTEGER,
    CONSTRAINT "Relation_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Relation_ref_fkey" FOREIGN KEY ("ref") REFERENCES "Incident" ("ref") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "TargetCommunity" (
    "incidentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "community" TEXT NOT NULL,

    PRIMARY KEY ("incidentId", "position"),
    CONSTRAINT "TargetCommunity_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProvinceAlternative" (
    "incidentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "province" TEXT NOT NULL,

    PRIMARY KEY ("incidentId", "position"),
    CONSTRAINT "ProvinceAlternative_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "incidentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "redacted" BOOLEAN NOT NULL DEFAULT false,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "why" TEXT,
    CONSTRAINT "Change_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Redaction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "incidentId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "Redaction_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dataset" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "version" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "citation" TEXT,
    "licence" TEXT NOT NULL,
    "redistribution" TEXT NOT NULL,
    "coverageFrom" TEXT,
    "coverageTo" TEXT,
    "effort" TEXT NOT NULL,
    "knownCoverage" TEXT,
    "languages" TEXT,
    "knownGaps" TEXT,
    "openForEntry" BOOLEAN NOT NULL,
    "sortOrder" INTEGER NOT NULL,
    "addedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SearchLog" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "datasetCode" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "languages" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "note" TEXT,
    "at" TEXT NOT NULL,
    CONSTRAINT "SearchLog_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "datasetCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT,
    "fileSha256" TEXT,
    "state" TEXT NOT NULL,
    "rowsAccepted" INTEGER NOT NULL,
    "rowsRejected" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "why" TEXT,
    "liveAt" TEXT,
    "undoneBy" TEXT,
    "undoneAt" TEXT,
    "undoneWhy" TEXT,
    "revision" INTEGER,
    CONSTRAINT "ImportBatch_datasetCode_fkey" FOREIGN KEY ("datasetCode") REFERENCES "Dataset" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "handle" TEXT NOT NULL,
    "incidentRef" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "RefCounter" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "last" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Incident_ref_key" ON "Incident"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_submissionId_key" ON "Incident"("submissionId");

-- CreateIndex
CREATE INDEX "Incident_datasetCode_dateStart_idx" ON "Incident"("datasetCode", "dateStart");

-- CreateIndex
CREATE INDEX "Incident_province_dateStart_idx" ON "Incident"("province", "dateStart");

-- CreateIndex
CREATE INDEX "Incident_batchId_idx" ON "Incident"("batchId");

-- CreateIndex
CREATE INDEX "Incident_datasetCode_externalId_idx" ON "Incident"("datasetCode", "externalId");

-- CreateIndex
CREATE INDEX "Incident_duplicateOf_idx" ON "Incident"("duplicateOf");

-- CreateIndex
CREATE INDEX "Incident_revision_idx" ON "Incident"("revision");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_refYear_refNumber_key" ON "Incident"("refYear", "refNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Source_incidentId_position_key" ON "Source"("incidentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_incidentId_position_key" ON "Attribution"("incidentId", "position");

-- CreateIndex
CREATE INDEX "Relation_ref_idx" ON "Relation"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Relation_incidentId_position_key" ON "Relation"("incidentId", "position");

-- CreateIndex
CREATE INDEX "Change_incidentId_version_idx" ON "Change"("incidentId", "version");

-- CreateIndex
CREATE INDEX "Change_revision_idx" ON "Change"("revision");

-- CreateIndex
CREATE INDEX "Redaction_incidentId_idx" ON "Redaction"("incidentId");

-- CreateIndex
CREATE INDEX "SearchLog_datasetCode_province_idx" ON "SearchLog"("datasetCode", "province");

-- CreateIndex
CREATE INDEX "ImportBatch_datasetCode_state_idx" ON "ImportBatch"("datasetCode", "state");

-- CreateIndex
CREATE INDEX "FormDraft_handle_updatedAt_idx" ON "FormDraft"("handle", "updatedAt");

-- CreateIndex
CREATE INDEX "FormDraft_incidentRef_idx" ON "FormDraft"("incidentRef");

-- The number that every write raises by one.
INSERT INTO "Revision" ("id", "value") VALUES (1, 0);
