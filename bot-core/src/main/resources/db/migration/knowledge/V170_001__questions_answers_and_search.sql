-- Everything in the library: questions, notes, and messages saved with their author's consent. The number is what people
-- type. An anonymous asker stands only in the sealed column, which the database alone cannot read.
CREATE TABLE IF NOT EXISTS knowledge_entry (
  number BIGINT NOT NULL AUTO_INCREMENT,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  kind VARCHAR(16) NOT NULL,
  state VARCHAR(16) NOT NULL,
  title VARCHAR(200) NOT NULL,
  words TEXT NOT NULL,
  topics VARCHAR(700) NOT NULL,
  link VARCHAR(600) COLLATE utf8mb4_bin NULL,
  author VARCHAR(64) COLLATE utf8mb4_bin NULL,
  sealed VARCHAR(400) COLLATE utf8mb4_bin NULL,
  mark VARCHAR(64) COLLATE utf8mb4_bin NULL,
  anonymous BOOLEAN NOT NULL,
  locked BOOLEAN NOT NULL,
  merged_into VARCHAR(64) COLLATE utf8mb4_bin NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  room VARCHAR(64) COLLATE utf8mb4_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6) NULL,
  PRIMARY KEY (number),
  UNIQUE KEY knowledge_entry_id (community, id),
  KEY knowledge_entry_room (space, room),
  KEY knowledge_entry_state (community, state, number),
  KEY knowledge_entry_author (community, author)
);

-- Answers: written in the bot's form, or messages that were marked. Words wait in state ASKED for their author's consent.
CREATE TABLE IF NOT EXISTS knowledge_answer (
  number BIGINT NOT NULL AUTO_INCREMENT,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  author VARCHAR(64) COLLATE utf8mb4_bin NULL,
  words TEXT NOT NULL,
  consent VARCHAR(16) NOT NULL,
  accepted BOOLEAN NOT NULL,
  posted BOOLEAN NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY knowledge_answer_id (community, id),
  UNIQUE KEY knowledge_answer_message (community, entry, message_id),
  KEY knowledge_answer_entry (community, entry),
  KEY knowledge_answer_author (community, author)
);

-- Who found what helpful; one row per person and entry.
CREATE TABLE IF NOT EXISTS knowledge_helpful (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, entry, member),
  KEY knowledge_helpful_member (community, member)
);

-- The words of an entry as tokens that every MariaDB indexes alike, see docs/decisions; rebuilt with every change.
CREATE TABLE IF NOT EXISTS knowledge_index (
  number BIGINT NOT NULL,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  tokens MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (number),
  FULLTEXT KEY knowledge_index_tokens (tokens)
);

-- Searches whose further pages can be asked for; kept for a week.
CREATE TABLE IF NOT EXISTS knowledge_query (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  words VARCHAR(300) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, id),
  KEY knowledge_query_member (community, member, at)
);
