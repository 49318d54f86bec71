-- A line keeps what was done when the one who did it is erased, so the name may be missing.
ALTER TABLE audit
  MODIFY COLUMN member VARCHAR(64) COLLATE utf8mb4_bin NULL,
  ADD COLUMN IF NOT EXISTS detail VARCHAR(300) NOT NULL DEFAULT '' AFTER what,
  ADD COLUMN IF NOT EXISTS about VARCHAR(64) COLLATE utf8mb4_bin NULL AFTER detail;

UPDATE audit SET result = UPPER(result) WHERE result IN ('done', 'refused', 'denied');
