-- How many turns through the bank a prompt sits out because few people answered it.
ALTER TABLE icebreaker_turn ADD COLUMN IF NOT EXISTS rest INT NOT NULL DEFAULT 0;
