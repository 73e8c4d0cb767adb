-- The first tables. Every statement may be run again after being killed half-way.
-- *_sealed columns hold text that only the key file can open, bound to table, column and the row's uuid.
-- Instants are UTC; *_on columns are dates in Europe/London.

CREATE SEQUENCE IF NOT EXISTS mafs_id START WITH 1 INCREMENT BY 50;

CREATE TABLE IF NOT EXISTS account (
    id            BIGINT       NOT NULL PRIMARY KEY,
    uuid          UUID         NOT NULL,
    version       BIGINT       NOT NULL,
    username      VARCHAR(60)  NOT NULL,
    name_sealed   VARBINARY(1000) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    CONSTRAINT account_uuid UNIQUE (uuid),
    CONSTRAINT account_username UNIQUE (username)
);

CREATE TABLE IF NOT EXISTS invitation (
    id         BIGINT      NOT NULL PRIMARY KEY,
    uuid       UUID        NOT NULL,
    version    BIGINT      NOT NULL,
    code_hash  BINARY(32)  NOT NULL,
    role       VARCHAR(20) NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    CONSTRAINT invitation_code UNIQUE (code_hash)
);

CREATE TABLE IF NOT EXISTS person (
    id                   BIGINT      NOT NULL PRIMARY KEY,
    uuid                 UUID        NOT NULL,
    version              BIGINT      NOT NULL,
    name_sealed          VARBINARY(1000) NOT NULL,
    date_of_birth_sealed VARBINARY(200)  NULL,
    gender               VARCHAR(20) NOT NULL,
    created_at           DATETIME(6) NOT NULL,
    CONSTRAINT person_uuid UNIQUE (uuid)
);

CREATE TABLE IF NOT EXISTS person_name_key (
    person_id BIGINT     NOT NULL,
    name_key  BINARY(16) NOT NULL,
    PRIMARY KEY (name_key, person_id),
    CONSTRAINT person_name_key_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS referral (
    id          BIGINT      NOT NULL PRIMARY KEY,
    uuid        UUID        NOT NULL,
    version     BIGINT      NOT NULL,
    person_id   BIGINT      NOT NULL,
    source      VARCHAR(20) NOT NULL,
    referred_on DATE        NOT NULL,
    CONSTRAINT referral_uuid UNIQUE (uuid),
    CONSTRAINT referral_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Append-only: what was said last counts, what was said before is kept.
CREATE TABLE IF NOT EXISTS consent (
    id          BIGINT       NOT NULL PRIMARY KEY,
    uuid        UUID         NOT NULL,
    person_id   BIGINT       NOT NULL,
    purpose     VARCHAR(20)  NOT NULL,
    given       BOOLEAN      NOT NULL,
    how         VARCHAR(20)  NOT NULL,
    wording     VARCHAR(500) NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by BIGINT       NOT NULL,
    CONSTRAINT consent_uuid UNIQUE (uuid),
    CONSTRAINT consent_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT consent_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS cohort (
    id         BIGINT       NOT NULL PRIMARY KEY,
    uuid       UUID         NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(100) NOT NULL,
    place      VARCHAR(120) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT cohort_uuid UNIQUE (uuid),
    CONSTRAINT cohort_name UNIQUE (name)
);

CREATE TABLE IF NOT EXISTS cohort_access (
    account_id BIGINT NOT NULL,
    cohort_id  BIGINT NOT NULL,
    PRIMARY KEY (account_id, cohort_id),
    CONSTRAINT cohort_access_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT cohort_access_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
);

CREATE TABLE IF NOT EXISTS cohort_session (
    id         BIGINT       NOT NULL PRIMARY KEY,
    uuid       UUID         NOT NULL,
    version    BIGINT       NOT NULL,
    cohort_id  BIGINT       NOT NULL,
    number     INT          NOT NULL,
    title      VARCHAR(120) NOT NULL,
    held_on    DATE         NOT NULL,
    starts_at  TIME         NOT NULL,
    minutes    INT          NOT NULL,
    status     VARCHAR(20)  NOT NULL,
    closed_at  DATETIME(6)  NULL,
    CONSTRAINT cohort_session_uuid UNIQUE (uuid),
    CONSTRAINT cohort_session_number UNIQUE (cohort_id, number),
    CONSTRAINT cohort_session_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    INDEX cohort_session_held_on (held_on)
);

CREATE TABLE IF NOT EXISTS enrolment (
    id                 BIGINT      NOT NULL PRIMARY KEY,
    uuid               UUID        NOT NULL,
    version            BIGINT      NOT NULL,
    cohort_id          BIGINT      NOT NULL,
    person_id          BIGINT      NOT NULL,
    status             VARCHAR(20) NOT NULL,
    joined_on          DATE        NOT NULL,
    left_on            DATE        NULL,
    left_reason_sealed VARBINARY(2000) NULL,
    CONSTRAINT enrolment_uuid UNIQUE (uuid),
    CONSTRAINT enrolment_once UNIQUE (cohort_id, person_id),
    CONSTRAINT enrolment_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT enrolment_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE IF NOT EXISTS attendance (
    id            BIGINT      NOT NULL PRIMARY KEY,
    uuid          UUID        NOT NULL,
    version       BIGINT      NOT NULL,
    session_id    BIGINT      NOT NULL,
    enrolment_id  BIGINT      NOT NULL,
    mark          VARCHAR(20) NOT NULL,
    reason_sealed VARBINARY(2000) NULL,
    marked_at     DATETIME(6) NOT NULL,
    marked_by     BIGINT      NOT NULL,
    CONSTRAINT attendance_uuid UNIQUE (uuid),
    CONSTRAINT attendance_once UNIQUE (session_id, enrolment_id),
    CONSTRAINT attendance_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT attendance_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT attendance_marked_by FOREIGN KEY (marked_by) REFERENCES account (id)
);

-- Answers kept as given, one row an answer, until the form is handed in.
CREATE TABLE IF NOT EXISTS draft_answer (
    form_key      UUID        NOT NULL,
    field         VARCHAR(60) NOT NULL,
    enrolment_id  BIGINT      NOT NULL,
    answer_sealed VARBINARY(8000) NOT NULL,
    saved_at      DATETIME(6) NOT NULL,
    saved_by      BIGINT      NOT NULL,
    PRIMARY KEY (form_key, field),
    CONSTRAINT draft_answer_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT draft_answer_saved_by FOREIGN KEY (saved_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS response (
    id                 BIGINT      NOT NULL PRIMARY KEY,
    uuid               UUID        NOT NULL,
    version            BIGINT      NOT NULL,
    form_key           UUID        NOT NULL,
    enrolment_id       BIGINT      NOT NULL,
    session_id         BIGINT      NULL,
    instrument         VARCHAR(40) NOT NULL,
    instrument_version INT         NOT NULL,
    taken_on           DATE        NOT NULL,
    recorded_at        DATETIME(6) NOT NULL,
    recorded_by        BIGINT      NOT NULL,
    CONSTRAINT response_uuid UNIQUE (uuid),
    CONSTRAINT response_form_key UNIQUE (form_key),
    CONSTRAINT response_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT response_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT response_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

-- One row an item; an item left blank has no row, so that unanswered is never a number.
CREATE TABLE IF NOT EXISTS response_answer (
    response_id BIGINT  NOT NULL,
    item        INT     NOT NULL,
    answer      INT     NOT NULL,
    PRIMARY KEY (response_id, item),
    CONSTRAINT response_answer_response FOREIGN KEY (response_id) REFERENCES response (id)
);

-- "On how many of the last 7 (or 28) days?", asked on one day.
CREATE TABLE IF NOT EXISTS use_recall (
    id             BIGINT      NOT NULL PRIMARY KEY,
    uuid           UUID        NOT NULL,
    version        BIGINT      NOT NULL,
    form_key       UUID        NOT NULL,
    enrolment_id   BIGINT      NOT NULL,
    session_id     BIGINT      NULL,
    asked_on       DATE        NOT NULL,
    window_days    INT         NOT NULL,
    main_substance VARCHAR(40) NULL,
    recorded_at    DATETIME(6) NOT NULL,
    recorded_by    BIGINT      NOT NULL,
    CONSTRAINT use_recall_uuid UNIQUE (uuid),
    CONSTRAINT use_recall_form_key UNIQUE (form_key),
    CONSTRAINT use_recall_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT use_recall_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT use_recall_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS use_recall_days (
    use_recall_id BIGINT      NOT NULL,
    substance     VARCHAR(40) NOT NULL,
    days          INT         NOT NULL,
    PRIMARY KEY (use_recall_id, substance),
    CONSTRAINT use_recall_days_recall FOREIGN KEY (use_recall_id) REFERENCES use_recall (id)
);

-- "How many outside mutual-aid meetings in the last 7 (or 28) days?"
CREATE TABLE IF NOT EXISTS meeting_recall (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    form_key     UUID        NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    session_id   BIGINT      NULL,
    asked_on     DATE        NOT NULL,
    window_days  INT         NOT NULL,
    meetings     INT         NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    recorded_by  BIGINT      NOT NULL,
    CONSTRAINT meeting_recall_uuid UNIQUE (uuid),
    CONSTRAINT meeting_recall_form_key UNIQUE (form_key),
    CONSTRAINT meeting_recall_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT meeting_recall_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT meeting_recall_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS check_in (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    form_key     UUID        NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    session_id   BIGINT      NOT NULL,
    mood         INT         NULL,
    week_sealed  VARBINARY(8000) NULL,
    hope_sealed  VARBINARY(8000) NULL,
    recorded_at  DATETIME(6) NOT NULL,
    recorded_by  BIGINT      NOT NULL,
    CONSTRAINT check_in_uuid UNIQUE (uuid),
    CONSTRAINT check_in_form_key UNIQUE (form_key),
    CONSTRAINT check_in_once UNIQUE (session_id, enrolment_id),
    CONSTRAINT check_in_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT check_in_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT check_in_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

-- One row: whether this database was born for the demo or for real people, and a sealed word to try the key on.
CREATE TABLE IF NOT EXISTS installation (
    id        INT          NOT NULL PRIMARY KEY,
    uuid      UUID         NOT NULL,
    born_as   VARCHAR(10)  NOT NULL,
    born_at   DATETIME(6)  NOT NULL,
    key_check VARBINARY(200) NOT NULL
);
