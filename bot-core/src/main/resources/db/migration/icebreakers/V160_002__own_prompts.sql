-- Prompts of a community: suggested by members or added by moderators.
CREATE TABLE IF NOT EXISTS icebreaker_prompt (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  prompt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  number INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  words VARCHAR(400) NOT NULL,
  topics VARCHAR(400) NOT NULL,
  depth VARCHAR(16) NOT NULL,
  pack VARCHAR(32) NOT NULL,
  author VARCHAR(64) COLLATE utf8mb4_bin NULL,
  credited BOOLEAN NOT NULL,
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  reason VARCHAR(600) NULL,
  since DATETIME(6) NOT NULL,
  decided_at DATETIME(6) NULL,
  PRIMARY KEY (community, prompt),
  KEY icebreaker_prompt_state (community, state, number),
  KEY icebreaker_prompt_author (community, author)
);
