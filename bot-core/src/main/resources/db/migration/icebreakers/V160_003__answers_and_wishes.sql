-- Who answered a prompt, kept for the day in which answers are counted.
CREATE TABLE IF NOT EXISTS icebreaker_answer (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  post VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  account VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (community, post, account)
);

-- How lively a channel with a schedule is: when somebody spoke last, and how many messages came close together.
CREATE TABLE IF NOT EXISTS icebreaker_talk (
  space VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  channel VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  spoke_at DATETIME(6) NOT NULL,
  messages INT NOT NULL,
  PRIMARY KEY (space, channel)
);

-- Who would like to talk about a prompt with one other person; neither hears of the other before both said so.
CREATE TABLE IF NOT EXISTS icebreaker_wish (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  post VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (community, post, member)
);
