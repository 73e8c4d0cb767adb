-- A published text is taken back: nobody reads it any more, but that it was there stays in the history. May be run again.
ALTER TABLE content_version ADD COLUMN IF NOT EXISTS withdrawn_by BIGINT NULL, ADD COLUMN IF NOT EXISTS withdrawn_at DATETIME(6) NULL;
ALTER TABLE content_version ADD CONSTRAINT content_version_withdrawn_by FOREIGN KEY IF NOT EXISTS (withdrawn_by) REFERENCES account (id);
