-- Which words stand in which entry, in the order in which a search reads them: one word of one community, what is settled last,
-- the newest last. The tenant is a number that stands for the community, so that these many rows stay small.
CREATE TABLE IF NOT EXISTS knowledge_posting (
  tenant BIGINT NOT NULL,
  word VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  settled BOOLEAN NOT NULL,
  number BIGINT NOT NULL,
  weight TINYINT NOT NULL,
  PRIMARY KEY (tenant, word, settled, number)
);

-- The words of each entry as they stand in knowledge_posting, so that a change takes away what is no longer said.
CREATE TABLE IF NOT EXISTS knowledge_indexed (
  number BIGINT NOT NULL,
  community VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  settled BOOLEAN NOT NULL,
  words MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (number)
);

-- How far the entries that were there before have been cut into words; one row for each way of cutting.
CREATE TABLE IF NOT EXISTS knowledge_indexing (
  cutting INT NOT NULL,
  reached BIGINT NOT NULL,
  finished BOOLEAN NOT NULL,
  PRIMARY KEY (cutting)
);

-- The full-text index before. It was in no release, and nobody would take the words of erased members out of it.
DROP TABLE IF EXISTS knowledge_index;
