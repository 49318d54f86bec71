-- Half-hours (or hours) in which somebody of a group is free.
CREATE TABLE IF NOT EXISTS free_hour (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  intro_group VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  starts DATETIME(6) NOT NULL,
  PRIMARY KEY (community, intro_group, member, starts)
);

-- What a group was offered, and on what they settled.
CREATE TABLE IF NOT EXISTS meeting_time (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  intro_group VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL,
  starts DATETIME(6) NULL,
  settled_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (community, intro_group)
);
