-- So that late events do not bring somebody back who asked to be erased. The hash cannot be read back into an account
-- without knowing both the account and the community's random name.
CREATE TABLE IF NOT EXISTS erased_account (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  hash CHAR(43) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, hash),
  KEY erased_account_at (at)
);
