-- Each kind of support is kept once for a person, so that a second press is the same record; and what a companion lets
-- us pass on is kept as they gave it. Every statement may be run again.

ALTER TABLE support ADD UNIQUE INDEX IF NOT EXISTS support_once (enrolment_id, kind);

-- When the offer was written down, which may be a day or more after it was made.
ALTER TABLE support ADD COLUMN IF NOT EXISTS noted_at DATETIME(6) NULL AFTER offered_on;
UPDATE support SET noted_at = recorded_at WHERE noted_at IS NULL;
ALTER TABLE support MODIFY COLUMN noted_at DATETIME(6) NOT NULL;

-- What we may call them in front of somebody they have not met. The number only where they said it may be passed on.
ALTER TABLE companion ADD COLUMN IF NOT EXISTS called_sealed VARBINARY(1000) NULL AFTER enrolment_id;
ALTER TABLE companion ADD COLUMN IF NOT EXISTS phone_sealed VARBINARY(1000) NULL AFTER times_sealed;

-- What somebody used leads to a visit through the plan it was for: nothing else says so.
ALTER TABLE support DROP FOREIGN KEY IF EXISTS support_visit;
ALTER TABLE support DROP COLUMN IF EXISTS visit_id;
