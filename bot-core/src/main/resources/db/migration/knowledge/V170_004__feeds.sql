-- Feeds that the operator configured, written at every start, and their news. The same for all communities.
CREATE TABLE IF NOT EXISTS knowledge_feed (
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  address VARCHAR(600) COLLATE utf8mb4_bin NOT NULL,
  topics VARCHAR(700) NOT NULL,
  title VARCHAR(200) NOT NULL,
  etag VARCHAR(300) COLLATE utf8mb4_bin NOT NULL,
  last_modified VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  failures INT NOT NULL,
  trouble VARCHAR(300) NOT NULL,
  next_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY knowledge_feed_due (next_at)
);

CREATE TABLE IF NOT EXISTS knowledge_feed_item (
  feed VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  link VARCHAR(600) COLLATE utf8mb4_bin NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (feed, id),
  KEY knowledge_feed_item_seen (seen_at)
);
