-- When a cohort that goes on began, written down before its timetable changes: what it keeps does not depend on evenings
-- that are cancelled or moved afterwards. May be run again.
CREATE TABLE IF NOT EXISTS cohort_beginning (
    cohort_id BIGINT      NOT NULL PRIMARY KEY,
    began_at  DATETIME(6) NOT NULL,
    CONSTRAINT cohort_beginning_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
);
