-- Somebody would like to be introduced to somebody; neither hears of the other before both agreed.
CREATE TABLE IF NOT EXISTS intro_request (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  programme VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  other VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  state VARCHAR(16) NOT NULL,
  next_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, id),
  KEY intro_request_due (state, next_at),
  KEY intro_request_member (community, member),
  KEY intro_request_other (community, other)
);
