-- The words of a search, kept so that its "more" button works for a week and through restarts.
CREATE TABLE IF NOT EXISTS people_search (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  kind VARCHAR(16) NOT NULL,
  words VARCHAR(200) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, id),
  KEY people_search_member (community, member, at)
);
