CREATE TABLE IF NOT EXISTS community (
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  locale VARCHAR(35) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  set_up BOOLEAN NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS space (
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  platform VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  connected BOOLEAN NOT NULL,
  since DATETIME(6) NOT NULL,
  changed DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY space_of_community (community),
  CONSTRAINT space_community FOREIGN KEY (community) REFERENCES community (id)
);

CREATE TABLE IF NOT EXISTS member (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  locale VARCHAR(35) NULL,
  locale_chosen BOOLEAN NOT NULL DEFAULT FALSE,
  zone VARCHAR(64) NULL,
  zone_chosen BOOLEAN NOT NULL DEFAULT FALSE,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, id),
  CONSTRAINT member_community FOREIGN KEY (community) REFERENCES community (id)
);

-- A member may have several accounts, also several in one space.
CREATE TABLE IF NOT EXISTS account (
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  user VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  avatar VARCHAR(1000) NULL,
  present BOOLEAN NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (space, user),
  KEY account_of_member (community, member),
  CONSTRAINT account_space FOREIGN KEY (space) REFERENCES space (id),
  CONSTRAINT account_member FOREIGN KEY (community, member) REFERENCES member (community, id)
);

CREATE TABLE IF NOT EXISTS setting (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  value VARCHAR(2000) NOT NULL,
  changed DATETIME(6) NOT NULL,
  PRIMARY KEY (community, name),
  CONSTRAINT setting_community FOREIGN KEY (community) REFERENCES community (id)
);
