-- Searches for people and in the library are kept in the same way.
ALTER TABLE knowledge_query ADD COLUMN IF NOT EXISTS kind VARCHAR(16) NOT NULL DEFAULT 'LIBRARY' AFTER member;
