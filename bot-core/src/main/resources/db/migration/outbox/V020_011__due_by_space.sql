-- Every space has a lane of its own, which asks for its oldest messages again and again.
CREATE INDEX IF NOT EXISTS delivery_space ON delivery (space, state, number);
