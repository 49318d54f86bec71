-- One row: when a running bot last wrote here. A long silence means that the bot was away, or that this is a restored back-up.
CREATE TABLE IF NOT EXISTS pulse (
  id INT NOT NULL,
  beaten_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
