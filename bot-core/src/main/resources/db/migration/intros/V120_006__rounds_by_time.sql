-- What members ask most is about the next round and the last one: found without reading all of them.
CREATE INDEX IF NOT EXISTS round_due ON round (community, programme, due_at);
