-- One row per declaration; the id changes with each, so that an old question cannot renew new goals.
CREATE TABLE IF NOT EXISTS profile_goals (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  goals VARCHAR(200) NOT NULL,
  learn VARCHAR(400) NOT NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  ask_at DATETIME(6) NOT NULL,
  asked BOOLEAN NOT NULL,
  PRIMARY KEY (community, member),
  KEY profile_goals_due (asked, ask_at)
);

CREATE TABLE IF NOT EXISTS profile_link (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  position INT NOT NULL,
  label VARCHAR(100) NOT NULL,
  address VARCHAR(600) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (community, member, position)
);

CREATE TABLE IF NOT EXISTS profile_hours (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  days VARCHAR(20) NOT NULL,
  starts TIME NULL,
  ends TIME NULL,
  languages VARCHAR(100) NOT NULL,
  PRIMARY KEY (community, member)
);

-- Fields without a row are for everybody.
CREATE TABLE IF NOT EXISTS profile_visibility (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  field VARCHAR(16) NOT NULL,
  audience VARCHAR(16) NOT NULL,
  PRIMARY KEY (community, member, field)
);

-- One public card per member; the version counts what should stand, the deliveries carry it.
CREATE TABLE IF NOT EXISTS profile_card (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (community, member),
  UNIQUE KEY profile_card_id (community, id)
);
