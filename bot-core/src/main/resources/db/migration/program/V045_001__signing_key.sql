-- One row: the key that signs the ids inside buttons, made by the first copy of the bot that started here.
CREATE TABLE IF NOT EXISTS signing_key (
  id INT NOT NULL,
  secret VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (id)
);
