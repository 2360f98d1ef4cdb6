-- CreateTable
CREATE TABLE "MatchDecision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "firstDataset" TEXT NOT NULL,
    "secondDataset" TEXT NOT NULL,
    "firstRef" TEXT NOT NULL,
    "secondRef" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "score" INTEGER,
    "bulkId" TEXT,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "MatchDecision_firstRef_fkey" FOREIGN KEY ("firstRef") REFERENCES "Incident" ("ref") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "MatchDecision_secondRef_fkey" FOREIGN KEY ("secondRef") REFERENCES "Incident" ("ref") ON DELETE CASCADE ON UPDATE RESTRICT
);

-- CreateIndex
CREATE INDEX "MatchDecision_firstDataset_secondDataset_idx" ON "MatchDecision"("firstDataset", "secondDataset");

-- CreateIndex
CREATE INDEX "MatchDecision_firstRef_idx" ON "MatchDecision"("firstRef");

-- CreateIndex
CREATE INDEX "MatchDecision_secondRef_idx" ON "MatchDecision"("secondRef");

-- CreateIndex
CREATE INDEX "MatchDecision_bulkId_idx" ON "MatchDecision"("bulkId");
