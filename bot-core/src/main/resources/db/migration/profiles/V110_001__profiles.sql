CREATE TABLE IF NOT EXISTS profile (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  headline VARCHAR(300) NOT NULL,
  about VARCHAR(2000) NOT NULL,
  offers VARCHAR(2000) NOT NULL,
  wants VARCHAR(2000) NOT NULL,
  interests VARCHAR(2000) NOT NULL,
  changed DATETIME(6) NOT NULL,
  PRIMARY KEY (community, member)
);
