ALTER TABLE programme
  ADD COLUMN IF NOT EXISTS repeat_window INT NOT NULL DEFAULT 12,
  ADD COLUMN IF NOT EXISTS group_rule VARCHAR(16) NOT NULL DEFAULT 'ANY',
  ADD COLUMN IF NOT EXISTS language_required BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS mode_required BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN IF NOT EXISTS stopped VARCHAR(32) NULL;

-- Besides the regular rounds: a rescue for people whose group fell apart, a welcome for those who joined after a round.
ALTER TABLE round ADD COLUMN IF NOT EXISTS kind VARCHAR(16) NOT NULL DEFAULT 'REGULAR';

-- Whether somebody would like to meet somebody else in the rescue of the same week.
ALTER TABLE round_member ADD COLUMN IF NOT EXISTS again BOOLEAN NOT NULL DEFAULT FALSE;

-- Whether somebody waits to be welcomed before their first regular round.
ALTER TABLE participation ADD COLUMN IF NOT EXISTS awaits_welcome BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE IF NOT EXISTS intro_preference (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  languages VARCHAR(200) NOT NULL,
  mode VARCHAR(16) NOT NULL,
  team VARCHAR(100) NULL,
  from_time TIME NOT NULL,
  until_time TIME NOT NULL,
  greeter BOOLEAN NOT NULL,
  changed DATETIME(6) NOT NULL,
  PRIMARY KEY (community, member)
);

-- Opening questions that somebody had, so that none comes back before all were used.
CREATE TABLE IF NOT EXISTS asked_question (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  member VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  question VARCHAR(32) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (community, member, question)
);
