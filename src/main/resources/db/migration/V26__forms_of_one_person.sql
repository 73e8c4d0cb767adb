-- What one person has filled in of one kind, and when, straight from an index: the list of follow-ups asks it of everyone.
CREATE INDEX IF NOT EXISTS response_of ON response (enrolment_id, instrument, taken_on);
CREATE INDEX IF NOT EXISTS use_recall_of ON use_recall (enrolment_id, window_days, asked_on);
CREATE INDEX IF NOT EXISTS meeting_recall_of ON meeting_recall (enrolment_id, window_days, asked_on);
CREATE INDEX IF NOT EXISTS form_filled_of ON form_filled (enrolment_id, form, handed_in_at);
