-- Which weeks' reports were written, so that none is written twice.
CREATE TABLE IF NOT EXISTS weekly_report (
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  week DATE NOT NULL,
  PRIMARY KEY (community, week)
);
