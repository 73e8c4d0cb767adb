-- What looks odd may also be about a session and about nobody by name. Every statement may be run again.
ALTER TABLE quality_accepted MODIFY COLUMN IF EXISTS enrolment_id BIGINT NULL;
ALTER TABLE quality_accepted ADD COLUMN IF NOT EXISTS session_id BIGINT NULL;
ALTER TABLE quality_accepted ADD CONSTRAINT quality_accepted_session FOREIGN KEY IF NOT EXISTS (session_id) REFERENCES cohort_session (id);
