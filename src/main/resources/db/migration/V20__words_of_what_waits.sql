-- In which official words the answers were given that wait beside others. Every statement may be run again.

ALTER TABLE answers_beside ADD COLUMN IF NOT EXISTS wording UUID NULL;
