-- When a message that was once in doubt is looked at for copies of it; NULL when there is nothing to look for.
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS copies_due DATETIME(6) NULL AFTER changed_at;
CREATE INDEX IF NOT EXISTS delivery_copies ON delivery (copies_due);
