-- When a prompt was posted last, so that those that rested longest come first.
ALTER TABLE icebreaker_turn ADD COLUMN IF NOT EXISTS last_at DATETIME(6) NULL;

-- How the role or group that is called is named; its id stands in "ping".
ALTER TABLE icebreaker_schedule ADD COLUMN IF NOT EXISTS ping_name VARCHAR(200) NULL;
