-- What an answer asked of us, the reports that are due, and what the list of cohorts is found by.
-- Every statement may be run again after being killed half-way.

-- One for each form whose answer asks for a talk. It stays until a coordinator closes it.
CREATE TABLE IF NOT EXISTS concern (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    response_id  BIGINT      NOT NULL,
    reason       VARCHAR(20) NOT NULL,
    opened_at    DATETIME(6) NOT NULL,
    seen_at      DATETIME(6) NULL,
    seen_by      BIGINT      NULL,
    done_sealed  VARBINARY(8000) NULL,
    done_at      DATETIME(6) NULL,
    done_by      BIGINT      NULL,
    closed_at    DATETIME(6) NULL,
    closed_by    BIGINT      NULL,
    CONSTRAINT concern_uuid UNIQUE (uuid),
    CONSTRAINT concern_response_once UNIQUE (response_id),
    CONSTRAINT concern_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT concern_response FOREIGN KEY (response_id) REFERENCES response (id),
    CONSTRAINT concern_seen_by FOREIGN KEY (seen_by) REFERENCES account (id),
    CONSTRAINT concern_done_by FOREIGN KEY (done_by) REFERENCES account (id),
    CONSTRAINT concern_closed_by FOREIGN KEY (closed_by) REFERENCES account (id),
    INDEX concern_open (closed_at, opened_at)
);

CREATE TABLE IF NOT EXISTS report_due (
    id      BIGINT       NOT NULL PRIMARY KEY,
    uuid    UUID         NOT NULL,
    version BIGINT       NOT NULL,
    name    VARCHAR(120) NOT NULL,
    due_on  DATE         NOT NULL,
    done_at DATETIME(6)  NULL,
    done_by BIGINT       NULL,
    CONSTRAINT report_due_uuid UNIQUE (uuid),
    CONSTRAINT report_due_done_by FOREIGN KEY (done_by) REFERENCES account (id),
    INDEX report_due_open (done_at, due_on)
);

-- First and last day of a cohort, and how many are on its list, straight from an index.
CREATE INDEX IF NOT EXISTS cohort_session_days ON cohort_session (cohort_id, held_on);
CREATE INDEX IF NOT EXISTS enrolment_status ON enrolment (cohort_id, status);
CREATE INDEX IF NOT EXISTS cohort_access_of ON cohort_access (cohort_id, account_id);
