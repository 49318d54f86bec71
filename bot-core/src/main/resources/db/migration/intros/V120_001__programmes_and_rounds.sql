CREATE TABLE IF NOT EXISTS programme (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  running BOOLEAN NOT NULL,
  every_weeks INT NOT NULL,
  weekday VARCHAR(16) NOT NULL,
  at_time TIME NOT NULL,
  zone VARCHAR(64) NOT NULL,
  size INT NOT NULL,
  odd VARCHAR(16) NOT NULL,
  home_space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  home_channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  organiser VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (community, id)
);

CREATE TABLE IF NOT EXISTS blackout (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  programme VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  day DATE NOT NULL,
  PRIMARY KEY (community, programme, day)
);

CREATE TABLE IF NOT EXISTS participation (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  programme VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  state VARCHAR(16) NOT NULL,
  paused_until DATETIME(6) NULL,
  skips VARCHAR(10) NULL,
  silent_rounds INT NOT NULL,
  left_out INT NOT NULL,
  rounds INT NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, programme, member)
);

CREATE TABLE IF NOT EXISTS avoid (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  other VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, member, other)
);

-- The ledger: one row for each slot of a programme, whatever wakes the bot and however often.
CREATE TABLE IF NOT EXISTS round (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  programme VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  slot_key VARCHAR(16) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(64) NULL,
  seed BIGINT NOT NULL,
  PRIMARY KEY (community, id),
  UNIQUE KEY round_slot (community, programme, slot_key)
);

CREATE TABLE IF NOT EXISTS round_step (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  round VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  step VARCHAR(16) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  done BOOLEAN NOT NULL,
  PRIMARY KEY (community, round, step),
  KEY round_step_due (done, due_at)
);

CREATE TABLE IF NOT EXISTS intro_group (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  round VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  score INT NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  room VARCHAR(64) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (community, id),
  KEY intro_group_round (community, round)
);

-- The key makes a second introduction of one member in one round impossible to store.
CREATE TABLE IF NOT EXISTS round_member (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  round VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  intro_group VARCHAR(64) COLLATE utf8mb4_bin NULL,
  reason VARCHAR(32) NULL,
  answer VARCHAR(16) NULL,
  PRIMARY KEY (community, round, member),
  KEY round_member_group (community, intro_group),
  KEY round_member_member (community, member)
);
