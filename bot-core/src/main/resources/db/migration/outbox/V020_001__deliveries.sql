CREATE TABLE IF NOT EXISTS delivery (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  delivery_key CHAR(22) COLLATE utf8mb4_bin NOT NULL,
  number BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(64) NOT NULL,
  subject VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  step VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  body MEDIUMTEXT NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(64) NULL,
  fence INT NOT NULL,
  lease_until DATETIME(6) NULL,
  attempts INT NOT NULL,
  dispatched_at DATETIME(6) NULL,
  not_before DATETIME(6) NOT NULL,
  until DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  message_channel VARCHAR(64) COLLATE utf8mb4_bin NULL,
  message_id VARCHAR(64) COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (community, delivery_key),
  UNIQUE KEY delivery_number (number),
  KEY delivery_due (state, not_before),
  KEY delivery_subject (community, subject)
);

CREATE TABLE IF NOT EXISTS delivery_person (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  delivery_key CHAR(22) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  not_before DATETIME(6) NOT NULL,
  unprompted BOOLEAN NOT NULL,
  PRIMARY KEY (community, delivery_key, member),
  KEY delivery_person_budget (community, member, not_before)
);
