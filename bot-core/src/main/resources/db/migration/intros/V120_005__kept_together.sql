-- People whom moderators keep together in the next round of a programme; gone once it has run.
CREATE TABLE IF NOT EXISTS kept_together (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  programme VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  seats VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  made_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, programme, member)
);

-- Grows whenever a moderator changes the next round, or it runs: what was offered before counts no more.
ALTER TABLE programme ADD COLUMN IF NOT EXISTS round_version BIGINT NOT NULL DEFAULT 0;
