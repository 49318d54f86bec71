-- What admins changed, from what to what; the name goes when its owner is erased.
CREATE TABLE IF NOT EXISTS setting_change (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  number BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME(6) NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NULL,
  name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  before_value VARCHAR(2000) NOT NULL,
  after_value VARCHAR(2000) NOT NULL,
  PRIMARY KEY (community, number),
  KEY setting_change_number (number)
);
