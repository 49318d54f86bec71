CREATE TABLE IF NOT EXISTS audit (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  number BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME(6) NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  what VARCHAR(200) NOT NULL,
  result VARCHAR(32) NOT NULL,
  PRIMARY KEY (community, number),
  KEY audit_number (number)
);

CREATE TABLE IF NOT EXISTS seen_event (
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  event_key VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (space, event_key),
  KEY seen_event_at (at)
);
