-- A plan carries the key of the page it was made on: pressed twice, or sent again, it is one plan.

ALTER TABLE visit_plan ADD COLUMN IF NOT EXISTS form_key UUID NULL;
CREATE UNIQUE INDEX IF NOT EXISTS visit_plan_form ON visit_plan (form_key);
CREATE INDEX IF NOT EXISTS visit_plan_when ON visit_plan (status, planned_on);
