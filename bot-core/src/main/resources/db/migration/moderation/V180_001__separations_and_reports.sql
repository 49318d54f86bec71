-- Two members whom moderators keep apart, or who are kept apart because one reported the other.
CREATE TABLE IF NOT EXISTS separation (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  one VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  other VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, one, other),
  KEY separation_other (community, other)
);

-- What members tell moderators of somebody or of a message.
CREATE TABLE IF NOT EXISTS complaint (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  reporter VARCHAR(64) COLLATE utf8mb4_bin NULL,
  reported VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  quoted VARCHAR(1000) NOT NULL,
  words VARCHAR(2000) NOT NULL,
  state VARCHAR(16) NOT NULL,
  at DATETIME(6) NOT NULL,
  closed_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  closed_at DATETIME(6) NULL,
  PRIMARY KEY (community, id),
  KEY complaint_state (community, state, at),
  KEY complaint_reported (community, reported)
);

-- Until when a community's failed messages were looked at, and what moderators were told of them.
CREATE TABLE IF NOT EXISTS doctor_note (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  looked_until DATETIME(6) NOT NULL,
  told VARCHAR(500) NOT NULL,
  told_at DATETIME(6) NULL,
  PRIMARY KEY (community)
);
