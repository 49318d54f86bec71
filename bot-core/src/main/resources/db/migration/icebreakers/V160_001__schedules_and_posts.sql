CREATE TABLE IF NOT EXISTS icebreaker_schedule (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  weekdays VARCHAR(70) NOT NULL,
  at_time TIME NOT NULL,
  zone VARCHAR(64) NOT NULL,
  packs VARCHAR(200) NOT NULL,
  in_thread BOOLEAN NOT NULL,
  pinned BOOLEAN NOT NULL,
  ping VARCHAR(64) COLLATE utf8mb4_bin NULL,
  stopped VARCHAR(32) NULL,
  organiser VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (community, id),
  UNIQUE KEY icebreaker_schedule_channel (community, space, channel)
);

CREATE TABLE IF NOT EXISTS icebreaker_blackout (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  schedule VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  day DATE NOT NULL,
  PRIMARY KEY (community, schedule, day)
);

-- The ledger: one row for each slot of a schedule, whatever wakes the bot and however often.
CREATE TABLE IF NOT EXISTS icebreaker_slot (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  schedule VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  slot_key VARCHAR(16) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  wake_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(32) NULL,
  PRIMARY KEY (community, schedule, slot_key),
  KEY icebreaker_slot_due (state, wake_at)
);

-- How often each prompt was used. A prompt may come when its turn is the lowest of all: then the whole bank was used.
CREATE TABLE IF NOT EXISTS icebreaker_turn (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  prompt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  turn INT NOT NULL,
  times INT NOT NULL,
  scored INT NOT NULL,
  answers INT NOT NULL,
  removed BOOLEAN NOT NULL,
  PRIMARY KEY (community, prompt)
);

-- The key makes it impossible to store that a prompt came twice in one turn.
CREATE TABLE IF NOT EXISTS icebreaker_post (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  prompt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  turn INT NOT NULL,
  schedule VARCHAR(64) COLLATE utf8mb4_bin NULL,
  asked_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  posted_at DATETIME(6) NOT NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  room VARCHAR(64) COLLATE utf8mb4_bin NULL,
  score_at DATETIME(6) NULL,
  answers INT NULL,
  PRIMARY KEY (community, id),
  UNIQUE KEY icebreaker_post_turn (community, prompt, turn),
  KEY icebreaker_post_time (community, posted_at),
  KEY icebreaker_post_score (score_at),
  KEY icebreaker_post_room (space, room)
);

-- One row for each community, locked while a prompt is chosen.
CREATE TABLE IF NOT EXISTS icebreaker_stock (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  warned_turn INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (community)
);
