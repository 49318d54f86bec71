-- Who was introduced to whom before the bot came, as another tool tells it.
CREATE TABLE IF NOT EXISTS past_introduction (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  one VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  other VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  day DATE NOT NULL,
  PRIMARY KEY (community, one, other, day),
  KEY past_introduction_other (community, other)
);

-- What a moderator pasted and has not yet confirmed.
CREATE TABLE IF NOT EXISTS import_draft (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  pasted MEDIUMTEXT NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, id)
);
