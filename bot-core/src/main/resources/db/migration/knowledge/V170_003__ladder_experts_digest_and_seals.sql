-- How a waiting question climbs; one status message in its room says how far.
CREATE TABLE IF NOT EXISTS knowledge_ladder (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  climb INT NOT NULL,
  rung VARCHAR(16) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  next_at DATETIME(6) NULL,
  said VARCHAR(16) NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (community, entry),
  KEY knowledge_ladder_due (next_at)
);

CREATE TABLE IF NOT EXISTS knowledge_follow (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  topic_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  topic VARCHAR(200) NOT NULL,
  PRIMARY KEY (community, member, topic_key)
);

-- Who offers help with which topics, and how often a week at most.
CREATE TABLE IF NOT EXISTS knowledge_expert (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  topic_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  topic VARCHAR(200) NOT NULL,
  weekly INT NOT NULL,
  PRIMARY KEY (community, member, topic_key),
  KEY knowledge_expert_topic (community, topic_key)
);

CREATE TABLE IF NOT EXISTS knowledge_request (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, entry, member),
  KEY knowledge_request_member (community, member, asked_at)
);

-- When a community's digests and its list of unanswered questions come next.
CREATE TABLE IF NOT EXISTS knowledge_schedule (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  kind VARCHAR(16) NOT NULL,
  next_at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, kind),
  KEY knowledge_schedule_due (next_at)
);

-- One digest per member and week, whatever happens in between.
CREATE TABLE IF NOT EXISTS knowledge_digest (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  week VARCHAR(16) NOT NULL,
  state VARCHAR(16) NOT NULL,
  until DATETIME(6) NOT NULL,
  next_at DATETIME(6) NULL,
  PRIMARY KEY (community, member, week),
  KEY knowledge_digest_due (next_at)
);

-- How often somebody asked anonymously in a week; the mark does not say who.
CREATE TABLE IF NOT EXISTS knowledge_anonymous (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  mark VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  week VARCHAR(16) NOT NULL,
  asked INT NOT NULL,
  PRIMARY KEY (community, mark, week)
);

-- Which two moderators opened which seal.
CREATE TABLE IF NOT EXISTS knowledge_unseal (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  first_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  first_at DATETIME(6) NOT NULL,
  second_by VARCHAR(64) COLLATE utf8mb4_bin NULL,
  opened_at DATETIME(6) NULL,
  PRIMARY KEY (community, entry)
);
