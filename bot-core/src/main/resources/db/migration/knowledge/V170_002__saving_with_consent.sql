-- Who wanted to save whose message; the message's words wait in knowledge_entry until their author decided.
CREATE TABLE IF NOT EXISTS knowledge_saving (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entry VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  saver VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  author VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  asked_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, entry),
  KEY knowledge_saving_saver (community, saver),
  KEY knowledge_saving_author (community, author)
);
