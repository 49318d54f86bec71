-- What Slack told, from before it is acknowledged until it is handled; the words go when it is handled,
-- the identity stays for two days, so that nothing told twice is done twice.
CREATE TABLE IF NOT EXISTS slack_inbox (
  event_key VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  event BOOLEAN NOT NULL,
  socket BOOLEAN NOT NULL,
  body MEDIUMTEXT NULL,
  received_at DATETIME(6) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  PRIMARY KEY (event_key),
  KEY slack_inbox_received (received_at)
);

-- Workspaces that installed the app by themselves. The token is encrypted with a key that is not here.
CREATE TABLE IF NOT EXISTS slack_installation (
  team VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  bot_user VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  generation INT NOT NULL,
  installed BOOLEAN NOT NULL,
  token VARBINARY(2000) NULL,
  token_version INT NOT NULL,
  renewing_until DATETIME(6) NULL,
  installed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (team)
);

-- Browsers that went to Slack to install; only hashes of what they must bring back.
CREATE TABLE IF NOT EXISTS slack_install_state (
  state_hash BINARY(32) NOT NULL,
  browser_hash BINARY(32) NOT NULL,
  until_at DATETIME(6) NOT NULL,
  PRIMARY KEY (state_hash)
);
