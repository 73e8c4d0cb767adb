-- Mutual aid outside the sessions: what meetings there are, which one somebody plans to try, who goes along, where they
-- went; and days of use told day by day. Every statement may be run again.

CREATE TABLE IF NOT EXISTS fellowship (
    id       BIGINT       NOT NULL PRIMARY KEY,
    uuid     UUID         NOT NULL,
    version  BIGINT       NOT NULL,
    code     VARCHAR(40)  NOT NULL,
    name     VARCHAR(120) NOT NULL,
    kind     VARCHAR(20)  NOT NULL,
    web      VARCHAR(500) NULL,
    position INT          NOT NULL,
    retired  BOOLEAN      NOT NULL,
    CONSTRAINT fellowship_uuid UNIQUE (uuid),
    CONSTRAINT fellowship_code UNIQUE (code),
    CONSTRAINT fellowship_name UNIQUE (name)
);

INSERT INTO fellowship (id, uuid, version, code, name, kind, web, position, retired)
SELECT NEXT VALUE FOR mafs_id, w.uuid, 0, w.code, w.name, w.kind, w.web, w.position, FALSE
  FROM (SELECT '6d616673-0000-4000-8000-000000000201' AS uuid, 'aa' AS code, 'Alcoholics Anonymous' AS name,
               'TWELVE_STEP' AS kind, 'https://www.alcoholics-anonymous.org.uk' AS web, 1 AS position
        UNION SELECT '6d616673-0000-4000-8000-000000000202', 'na', 'Narcotics Anonymous', 'TWELVE_STEP', 'https://ukna.org', 2
        UNION SELECT '6d616673-0000-4000-8000-000000000203', 'ca', 'Cocaine Anonymous', 'TWELVE_STEP', 'https://www.cocaineanonymous.org.uk', 3
        UNION SELECT '6d616673-0000-4000-8000-000000000204', 'smart', 'SMART Recovery', 'SELF_MANAGED', 'https://smartrecovery.org.uk', 4
        UNION SELECT '6d616673-0000-4000-8000-000000000205', 'lifering', 'LifeRing', 'SELF_MANAGED', 'https://lifering.org', 5
        UNION SELECT '6d616673-0000-4000-8000-000000000206', 'wfs', 'Women for Sobriety', 'SELF_MANAGED', 'https://womenforsobriety.org', 6
        UNION SELECT '6d616673-0000-4000-8000-000000000207', 'recovery-dharma', 'Recovery Dharma', 'SELF_MANAGED', 'https://recoverydharma.org', 7
        UNION SELECT '6d616673-0000-4000-8000-000000000208', 'faith', 'A faith-based group', 'FAITH', NULL, 8
        UNION SELECT '6d616673-0000-4000-8000-000000000209', 'twelve-step', 'Another twelve-step group', 'TWELVE_STEP', NULL, 9
        UNION SELECT '6d616673-0000-4000-8000-000000000210', 'families', 'A group for families', 'FAMILIES', NULL, 10
        UNION SELECT '6d616673-0000-4000-8000-000000000211', 'other', 'Another group', 'OTHER', NULL, 11) w
 WHERE NOT EXISTS (SELECT 1 FROM fellowship f WHERE f.uuid = w.uuid);

-- Where lists of meetings come from; a new list replaces what the same source said before.
CREATE TABLE IF NOT EXISTS meeting_source (
    id            BIGINT       NOT NULL PRIMARY KEY,
    uuid          UUID         NOT NULL,
    version       BIGINT       NOT NULL,
    name          VARCHAR(120) NOT NULL,
    format        VARCHAR(20)  NOT NULL,
    fellowship_id BIGINT       NOT NULL,
    refreshed_at  DATETIME(6)  NULL,
    CONSTRAINT meeting_source_uuid UNIQUE (uuid),
    CONSTRAINT meeting_source_name UNIQUE (name),
    CONSTRAINT meeting_source_fellowship FOREIGN KEY (fellowship_id) REFERENCES fellowship (id)
);

-- One meeting of a fellowship on one weekday. No name, phone or e-mail of a person has a place here.
CREATE TABLE IF NOT EXISTS meeting (
    id             BIGINT        NOT NULL PRIMARY KEY,
    uuid           UUID          NOT NULL,
    version        BIGINT        NOT NULL,
    fellowship_id  BIGINT        NOT NULL,
    source_id      BIGINT        NULL,
    source_ref     VARCHAR(200)  NULL,
    name           VARCHAR(200)  NOT NULL,
    weekday        TINYINT       NULL,
    starts_at      TIME          NULL,
    minutes        INT           NULL,
    place          VARCHAR(200)  NULL,
    address        VARCHAR(400)  NULL,
    postcode       VARCHAR(12)   NULL,
    region         VARCHAR(120)  NULL,
    latitude       DOUBLE        NULL,
    longitude      DOUBLE        NULL,
    approximate    BOOLEAN       NOT NULL DEFAULT FALSE,
    held           VARCHAR(20)   NOT NULL,
    online_address VARCHAR(1000) NULL,
    online_how     VARCHAR(500)  NULL,
    openness       VARCHAR(20)   NOT NULL,
    features       VARCHAR(400)  NOT NULL DEFAULT '',
    language       VARCHAR(20)   NULL,
    notes          TEXT          NULL,
    web            VARCHAR(1000) NULL,
    listed         BOOLEAN       NOT NULL,
    first_listed   DATE          NOT NULL,
    last_listed    DATE          NOT NULL,
    closed_on      DATE          NULL,
    closed_by_hand BOOLEAN       NOT NULL DEFAULT FALSE,
    of_several     BOOLEAN       NOT NULL DEFAULT FALSE,
    CONSTRAINT meeting_uuid UNIQUE (uuid),
    CONSTRAINT meeting_fellowship FOREIGN KEY (fellowship_id) REFERENCES fellowship (id),
    CONSTRAINT meeting_meeting_source FOREIGN KEY (source_id) REFERENCES meeting_source (id)
);
CREATE INDEX IF NOT EXISTS meeting_when ON meeting (listed, weekday, starts_at);
CREATE INDEX IF NOT EXISTS meeting_by_source ON meeting (source_id, source_ref);
CREATE INDEX IF NOT EXISTS meeting_by_postcode ON meeting (postcode);

-- What each refresh did, in numbers.
CREATE TABLE IF NOT EXISTS meeting_refresh (
    id           BIGINT       NOT NULL PRIMARY KEY,
    uuid         UUID         NOT NULL,
    version      BIGINT       NOT NULL,
    source_id    BIGINT       NOT NULL,
    file_name    VARCHAR(200) NOT NULL,
    read_rows    INT          NOT NULL,
    accepted     INT          NOT NULL,
    rejected     INT          NOT NULL,
    added        INT          NOT NULL,
    changed      INT          NOT NULL,
    closed       INT          NOT NULL,
    unchanged    INT          NOT NULL,
    refreshed_at DATETIME(6)  NOT NULL,
    refreshed_by BIGINT       NULL,
    CONSTRAINT meeting_refresh_uuid UNIQUE (uuid),
    CONSTRAINT meeting_refresh_source FOREIGN KEY (source_id) REFERENCES meeting_source (id),
    CONSTRAINT meeting_refresh_by FOREIGN KEY (refreshed_by) REFERENCES account (id)
);

-- Somebody from an earlier group who is willing to go along. The agreement can be taken back at any time.
CREATE TABLE IF NOT EXISTS companion (
    id               BIGINT         NOT NULL PRIMARY KEY,
    uuid             UUID           NOT NULL,
    version          BIGINT         NOT NULL,
    enrolment_id     BIGINT         NOT NULL,
    area             VARCHAR(200)   NOT NULL,
    times_sealed     VARBINARY(2000) NULL,
    agreed_on        DATE           NOT NULL,
    agreed_how       VARCHAR(20)    NOT NULL,
    agreed_text      TEXT           NOT NULL,
    stopped_on       DATE           NULL,
    recorded_by      BIGINT         NOT NULL,
    recorded_at      DATETIME(6)    NOT NULL,
    CONSTRAINT companion_uuid UNIQUE (uuid),
    CONSTRAINT companion_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT companion_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS companion_fellowship (
    companion_id  BIGINT NOT NULL,
    fellowship_id BIGINT NOT NULL,
    PRIMARY KEY (companion_id, fellowship_id),
    CONSTRAINT companion_fellowship_companion FOREIGN KEY (companion_id) REFERENCES companion (id),
    CONSTRAINT companion_fellowship_fellowship FOREIGN KEY (fellowship_id) REFERENCES fellowship (id)
);

-- What somebody means to try, when, and who goes along.
CREATE TABLE IF NOT EXISTS visit_plan (
    id             BIGINT          NOT NULL PRIMARY KEY,
    uuid           UUID            NOT NULL,
    version        BIGINT          NOT NULL,
    enrolment_id   BIGINT          NOT NULL,
    fellowship_id  BIGINT          NOT NULL,
    meeting_id     BIGINT          NULL,
    planned_on     DATE            NOT NULL,
    starts_at      TIME            NULL,
    company        VARCHAR(20)     NOT NULL,
    companion_id   BIGINT          NULL,
    with_sealed    VARBINARY(1000) NULL,
    travel_sealed  VARBINARY(4000) NULL,
    worry_sealed   VARBINARY(4000) NULL,
    help_sealed    VARBINARY(4000) NULL,
    remind         BOOLEAN         NOT NULL,
    status         VARCHAR(20)     NOT NULL,
    made_on        DATE            NOT NULL,
    recorded_at    DATETIME(6)     NOT NULL,
    recorded_by    BIGINT          NOT NULL,
    CONSTRAINT visit_plan_uuid UNIQUE (uuid),
    CONSTRAINT visit_plan_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT visit_plan_fellowship FOREIGN KEY (fellowship_id) REFERENCES fellowship (id),
    CONSTRAINT visit_plan_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT visit_plan_companion FOREIGN KEY (companion_id) REFERENCES companion (id),
    CONSTRAINT visit_plan_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

-- Where somebody went. Never whom they met there.
CREATE TABLE IF NOT EXISTS visit (
    id            BIGINT      NOT NULL PRIMARY KEY,
    uuid          UUID        NOT NULL,
    version       BIGINT      NOT NULL,
    enrolment_id  BIGINT      NOT NULL,
    form_key      UUID        NULL,
    session_id    BIGINT      NULL,
    told_on       DATE        NOT NULL,
    visited_on    DATE        NULL,
    fellowship_id BIGINT      NULL,
    meeting_id    BIGINT      NULL,
    visit_plan_id BIGINT      NULL,
    times         INT         NOT NULL,
    first_ever    BOOLEAN     NULL,
    how_it_was    TINYINT     NULL,
    going_back    VARCHAR(20) NULL,
    recorded_at   DATETIME(6) NOT NULL,
    recorded_by   BIGINT      NOT NULL,
    CONSTRAINT visit_uuid UNIQUE (uuid),
    CONSTRAINT visit_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT visit_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT visit_fellowship FOREIGN KEY (fellowship_id) REFERENCES fellowship (id),
    CONSTRAINT visit_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT visit_visit_plan FOREIGN KEY (visit_plan_id) REFERENCES visit_plan (id),
    CONSTRAINT visit_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);
CREATE INDEX IF NOT EXISTS visit_by_form ON visit (form_key);

-- What was offered so that a first visit comes about, whether it was taken up, and whether it was used.
CREATE TABLE IF NOT EXISTS support (
    id            BIGINT      NOT NULL PRIMARY KEY,
    uuid          UUID        NOT NULL,
    version       BIGINT      NOT NULL,
    enrolment_id  BIGINT      NOT NULL,
    kind          VARCHAR(30) NOT NULL,
    visit_plan_id BIGINT      NULL,
    offered_on    DATE        NOT NULL,
    answer        VARCHAR(20) NOT NULL,
    answered_on   DATE        NULL,
    used_on       DATE        NULL,
    visit_id      BIGINT      NULL,
    recorded_at   DATETIME(6) NOT NULL,
    recorded_by   BIGINT      NOT NULL,
    CONSTRAINT support_uuid UNIQUE (uuid),
    CONSTRAINT support_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT support_visit_plan FOREIGN KEY (visit_plan_id) REFERENCES visit_plan (id),
    CONSTRAINT support_visit FOREIGN KEY (visit_id) REFERENCES visit (id) ON DELETE SET NULL,
    CONSTRAINT support_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

-- One day, one substance, one person: the only place where days of use are kept as they were told day by day.
-- The recall is the form that said so last.
CREATE TABLE IF NOT EXISTS use_day (
    enrolment_id  BIGINT       NOT NULL,
    day           DATE         NOT NULL,
    substance     VARCHAR(40)  NOT NULL,
    used          BOOLEAN      NOT NULL,
    amount        DECIMAL(6,1) NULL,
    use_recall_id BIGINT       NOT NULL,
    PRIMARY KEY (use_recall_id, substance, day),
    INDEX use_day_of (enrolment_id, substance, day),
    CONSTRAINT use_day_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT use_day_recall FOREIGN KEY (use_recall_id) REFERENCES use_recall (id)
);

-- Told day by day, its numbers are summed from the days.
ALTER TABLE use_recall ADD COLUMN IF NOT EXISTS by_day BOOLEAN NOT NULL DEFAULT FALSE;

-- Told as a number, by paper before now or a spreadsheet, it stands; otherwise it is summed.
ALTER TABLE use_recall_days ADD COLUMN IF NOT EXISTS counted BOOLEAN NOT NULL DEFAULT TRUE;
