-- A message is proven absent only long enough after its last try, so the last mark is kept beside the first.
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS marked_at DATETIME(6) NULL AFTER dispatched_at;
