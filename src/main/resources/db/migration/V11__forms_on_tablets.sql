-- Forms on tablets and phones: who may fill in what, what was kept where, and what came later than something newer.

-- The short code by which a facilitator takes a tablet back.
CREATE TABLE IF NOT EXISTS account_pin (
    account_id      BIGINT      NOT NULL PRIMARY KEY,
    uuid            UUID        NOT NULL,
    verifier_sealed VARBINARY(1000) NOT NULL,
    set_at          DATETIME(6) NOT NULL,
    CONSTRAINT account_pin_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Wrong codes given at one tablet while it waits for its facilitator.
CREATE TABLE IF NOT EXISTS pin_guard (
    id       UUID        NOT NULL PRIMARY KEY,
    tries    INT         NOT NULL,
    begun_at DATETIME(6) NOT NULL
);

-- What tablets seal answers with: anyone may seal, only this app opens.
CREATE TABLE IF NOT EXISTS tablet_key (
    id             INT         NOT NULL PRIMARY KEY,
    uuid           UUID        NOT NULL,
    public_key     VARBINARY(200) NOT NULL,
    private_sealed VARBINARY(2000) NOT NULL,
    made_at        DATETIME(6) NOT NULL
);

-- One person's forms of one occasion, opened for them in one way.
CREATE TABLE IF NOT EXISTS form_pass (
    uuid          UUID        NOT NULL PRIMARY KEY,
    way           VARCHAR(20) NOT NULL,
    enrolment_id  BIGINT      NOT NULL,
    session_id    BIGINT      NULL,
    held_on       DATE        NOT NULL,
    forms         VARCHAR(200) NOT NULL,
    issued_by     BIGINT      NOT NULL,
    issued_at     DATETIME(6) NOT NULL,
    last_heard_at DATETIME(6) NULL,
    ended_at      DATETIME(6) NULL,
    INDEX form_pass_session (session_id),
    CONSTRAINT form_pass_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT form_pass_session_id FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT form_pass_issued_by FOREIGN KEY (issued_by) REFERENCES account (id)
);

-- Random words that stand for a pass, of which only the hash is kept. One that reads opens the forms; one that does
-- not only brings answers in.
CREATE TABLE IF NOT EXISTS form_token (
    token_hash BINARY(32)  NOT NULL PRIMARY KEY,
    pass       UUID        NOT NULL,
    is_reading BOOLEAN     NOT NULL,
    until      DATETIME(6) NOT NULL,
    INDEX form_token_until (until),
    CONSTRAINT form_token_pass FOREIGN KEY (pass) REFERENCES form_pass (uuid) ON DELETE CASCADE
);

-- Each answer knows which page wrote it, and how often it was written.
ALTER TABLE draft_answer ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE draft_answer ADD COLUMN IF NOT EXISTS writer UUID NULL;

-- The last that came from each page: what comes again changes nothing.
CREATE TABLE IF NOT EXISTS form_writer (
    form_key UUID        NOT NULL,
    writer   UUID        NOT NULL,
    seq      BIGINT      NOT NULL,
    heard_at DATETIME(6) NOT NULL,
    PRIMARY KEY (form_key, writer)
);

-- How each form was filled in. Forms from before, and from spreadsheets, have no such row.
CREATE TABLE IF NOT EXISTS form_filled (
    form_key     UUID        NOT NULL PRIMARY KEY,
    form         VARCHAR(40) NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    session_id   BIGINT      NULL,
    number       BIGINT      NOT NULL,
    way          VARCHAR(20) NOT NULL,
    language     VARCHAR(35) NOT NULL,
    layout       VARCHAR(10) NOT NULL,
    declined     VARCHAR(2000) NOT NULL,
    handed_in_at DATETIME(6) NOT NULL,
    INDEX form_filled_enrolment (enrolment_id),
    CONSTRAINT form_filled_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT form_filled_session FOREIGN KEY (session_id) REFERENCES cohort_session (id)
);

-- Answers that came when somebody else's newer ones stood there already. A person looks at both.
CREATE TABLE IF NOT EXISTS answers_beside (
    uuid           UUID        NOT NULL PRIMARY KEY,
    form_key       UUID        NOT NULL,
    writer         UUID        NOT NULL,
    form           VARCHAR(40) NOT NULL,
    enrolment_id   BIGINT      NOT NULL,
    session_id     BIGINT      NULL,
    held_on        DATE        NOT NULL,
    way            VARCHAR(20) NOT NULL,
    language       VARCHAR(35) NOT NULL,
    layout         VARCHAR(10) NOT NULL,
    is_handed_in   BOOLEAN     NOT NULL,
    answers_sealed MEDIUMBLOB  NOT NULL,
    arrived_at     DATETIME(6) NOT NULL,
    settled_at     DATETIME(6) NULL,
    settled_by     BIGINT      NULL,
    CONSTRAINT answers_beside_once UNIQUE (form_key, writer),
    INDEX answers_beside_session (session_id, settled_at),
    CONSTRAINT answers_beside_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT answers_beside_session_id FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT answers_beside_settled_by FOREIGN KEY (settled_by) REFERENCES account (id)
);

-- Where an evening stands, the same on every tablet.
CREATE TABLE IF NOT EXISTS evening (
    session_id BIGINT      NOT NULL PRIMARY KEY,
    step       VARCHAR(20) NOT NULL,
    tablets    INT         NULL,
    changed_at DATETIME(6) NOT NULL,
    changed_by BIGINT      NOT NULL,
    CONSTRAINT evening_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT evening_changed_by FOREIGN KEY (changed_by) REFERENCES account (id)
);

-- What a facilitator writes down for themselves after an evening.
CREATE TABLE IF NOT EXISTS debrief (
    uuid            UUID        NOT NULL PRIMARY KEY,
    session_id      BIGINT      NOT NULL,
    account_id      BIGINT      NOT NULL,
    version         BIGINT      NOT NULL,
    felt            INT         NULL,
    went_sealed     VARBINARY(8000) NULL,
    next_sealed     VARBINARY(8000) NULL,
    carried_sealed  VARBINARY(8000) NULL,
    written_at      DATETIME(6) NOT NULL,
    CONSTRAINT debrief_once UNIQUE (session_id, account_id),
    CONSTRAINT debrief_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT debrief_account FOREIGN KEY (account_id) REFERENCES account (id)
);
