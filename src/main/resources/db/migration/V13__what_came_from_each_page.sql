-- Everything that came from each page, not the last of it only: requests overtake each other, and what comes late from a
-- page must be told from what comes again. An empty field stands for a whole form.
ALTER TABLE form_writer ADD COLUMN IF NOT EXISTS field VARCHAR(60) NOT NULL DEFAULT '';
ALTER TABLE form_writer ADD COLUMN IF NOT EXISTS status VARCHAR(12) NOT NULL DEFAULT 'KEPT';
ALTER TABLE form_writer ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE form_writer ADD COLUMN IF NOT EXISTS way VARCHAR(20) NULL;
ALTER TABLE form_writer DROP PRIMARY KEY, ADD PRIMARY KEY (form_key, writer, seq);
CREATE INDEX IF NOT EXISTS form_writer_heard ON form_writer (heard_at);

-- Waiting to be looked at, the longest first.
CREATE INDEX IF NOT EXISTS answers_beside_waiting ON answers_beside (settled_at, arrived_at);
CREATE INDEX IF NOT EXISTS answers_beside_enrolment_waiting ON answers_beside (enrolment_id);
