-- Instruments as data, official wording, concerns that reach somebody, help lines. Every statement may be run again.

-- An organisation's own instruments, and its own versions of those that come with the product (whose first version is
-- part of the program). What is published never changes: a change makes the next number.
CREATE TABLE IF NOT EXISTS instrument_version (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    code         VARCHAR(40) NOT NULL,
    number       INT         NOT NULL,
    status       VARCHAR(12) NOT NULL,
    definition   MEDIUMTEXT  NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    changed_by   BIGINT      NOT NULL,
    published_at DATETIME(6) NULL,
    CONSTRAINT instrument_version_uuid UNIQUE (uuid),
    CONSTRAINT instrument_version_number UNIQUE (code, number),
    CONSTRAINT instrument_version_changed_by FOREIGN KEY (changed_by) REFERENCES account (id)
);

-- The official words of an instrument, installed by the organisation. Once used they are never changed, only followed.
CREATE TABLE IF NOT EXISTS instrument_wording (
    id                BIGINT       NOT NULL PRIMARY KEY,
    uuid              UUID         NOT NULL,
    version           BIGINT       NOT NULL,
    code              VARCHAR(40)  NOT NULL,
    instrument_number INT          NOT NULL,
    language          VARCHAR(35)  NOT NULL,
    number            INT          NOT NULL,
    words             MEDIUMTEXT   NOT NULL,
    copyright         VARCHAR(500) NOT NULL,
    installed_at      DATETIME(6)  NOT NULL,
    installed_by      BIGINT       NOT NULL,
    used_at           DATETIME(6)  NULL,
    retired_at        DATETIME(6)  NULL,
    CONSTRAINT instrument_wording_uuid UNIQUE (uuid),
    CONSTRAINT instrument_wording_number UNIQUE (code, instrument_number, language, number),
    CONSTRAINT instrument_wording_installed_by FOREIGN KEY (installed_by) REFERENCES account (id)
);

-- In which words a form was shown; null where it was keyed in by topic, or its words are our own.
ALTER TABLE form_filled ADD COLUMN IF NOT EXISTS wording UUID NULL;

-- A concern begins with an answer before the form is handed in, or by hand, so it hangs on the form's key and on no form.
ALTER TABLE concern MODIFY COLUMN IF EXISTS response_id BIGINT NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS form_key UUID NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS instrument VARCHAR(40) NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS session_id BIGINT NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS opened_by BIGINT NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS why_sealed VARBINARY(8000) NULL;
ALTER TABLE concern ADD COLUMN IF NOT EXISTS found_late BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE concern n JOIN response r ON r.id = n.response_id
   SET n.form_key = r.form_key, n.instrument = r.instrument, n.session_id = r.session_id
 WHERE n.form_key IS NULL;
CREATE UNIQUE INDEX IF NOT EXISTS concern_form_once ON concern (form_key);
ALTER TABLE concern ADD CONSTRAINT concern_session FOREIGN KEY IF NOT EXISTS (session_id) REFERENCES cohort_session (id);
ALTER TABLE concern ADD CONSTRAINT concern_opened_by FOREIGN KEY IF NOT EXISTS (opened_by) REFERENCES account (id);

-- What happened with a concern, one line after the other; nothing is ever changed here.
CREATE TABLE IF NOT EXISTS concern_entry (
    uuid         UUID        NOT NULL PRIMARY KEY,
    concern_id   BIGINT      NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    whom         VARCHAR(20) NULL,
    agreed       BOOLEAN     NULL,
    words_sealed VARBINARY(8000) NULL,
    happened_at  DATETIME(6) NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    recorded_by  BIGINT      NULL,
    INDEX concern_entry_concern (concern_id, recorded_at),
    CONSTRAINT concern_entry_concern_id FOREIGN KEY (concern_id) REFERENCES concern (id),
    CONSTRAINT concern_entry_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);

-- Which points of the conversation were gone through.
CREATE TABLE IF NOT EXISTS concern_check (
    concern_id BIGINT      NOT NULL,
    point      VARCHAR(30) NOT NULL,
    checked_at DATETIME(6) NOT NULL,
    checked_by BIGINT      NOT NULL,
    PRIMARY KEY (concern_id, point),
    CONSTRAINT concern_check_concern FOREIGN KEY (concern_id) REFERENCES concern (id),
    CONSTRAINT concern_check_checked_by FOREIGN KEY (checked_by) REFERENCES account (id)
);

-- Who answers for safeguarding at a site. A duty, whatever their role; how they are reached out of hours is sealed.
CREATE TABLE IF NOT EXISTS site_duty (
    site_id      BIGINT      NOT NULL,
    duty         VARCHAR(10) NOT NULL,
    uuid         UUID        NOT NULL,
    account_id   BIGINT      NOT NULL,
    email_sealed VARBINARY(1000) NULL,
    phone_sealed VARBINARY(500)  NULL,
    named_at     DATETIME(6) NOT NULL,
    named_by     BIGINT      NOT NULL,
    PRIMARY KEY (site_id, duty),
    CONSTRAINT site_duty_uuid UNIQUE (uuid),
    INDEX site_duty_account (account_id),
    CONSTRAINT site_duty_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT site_duty_account_id FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT site_duty_named_by FOREIGN KEY (named_by) REFERENCES account (id)
);

-- A message may also go to somebody on duty, about nobody by name.
ALTER TABLE outgoing_message MODIFY COLUMN IF EXISTS person_id BIGINT NULL;
ALTER TABLE outgoing_message MODIFY COLUMN IF EXISTS enrolment_id BIGINT NULL;
ALTER TABLE outgoing_message ADD COLUMN IF NOT EXISTS account_id BIGINT NULL;
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_account FOREIGN KEY IF NOT EXISTS (account_id) REFERENCES account (id);

-- A paper sheet whose question about risk was looked at, before the rest is keyed in. A null answer was left blank.
CREATE TABLE IF NOT EXISTS sheet_look (
    form_key     UUID        NOT NULL,
    item         INT         NOT NULL,
    instrument   VARCHAR(40) NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    session_id   BIGINT      NOT NULL,
    answer       INT         NULL,
    found_late   BOOLEAN     NOT NULL,
    looked_at    DATETIME(6) NOT NULL,
    looked_by    BIGINT      NOT NULL,
    PRIMARY KEY (form_key, item),
    INDEX sheet_look_session (session_id),
    CONSTRAINT sheet_look_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT sheet_look_session_id FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT sheet_look_looked_by FOREIGN KEY (looked_by) REFERENCES account (id)
);

-- A personal link to the follow-up's forms, sent by e-mail; the link itself is kept as a hash with its pass.
CREATE TABLE IF NOT EXISTS follow_up_link (
    uuid         UUID        NOT NULL PRIMARY KEY,
    enrolment_id BIGINT      NOT NULL,
    pass         UUID        NULL,
    asked_at     DATETIME(6) NOT NULL,
    asked_by     BIGINT      NOT NULL,
    until_at     DATETIME(6) NOT NULL,
    opened_at    DATETIME(6) NULL,
    handed_in_at DATETIME(6) NULL,
    ended_at     DATETIME(6) NULL,
    INDEX follow_up_link_enrolment (enrolment_id),
    CONSTRAINT follow_up_link_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT follow_up_link_pass FOREIGN KEY (pass) REFERENCES form_pass (uuid),
    CONSTRAINT follow_up_link_asked_by FOREIGN KEY (asked_by) REFERENCES account (id)
);

-- What looks odd in the data and was looked at and left as it is, with the reason.
CREATE TABLE IF NOT EXISTS quality_accepted (
    finding       VARCHAR(160) NOT NULL PRIMARY KEY,
    uuid          UUID         NOT NULL,
    enrolment_id  BIGINT       NOT NULL,
    reason_sealed VARBINARY(2000) NOT NULL,
    accepted_at   DATETIME(6)  NOT NULL,
    accepted_by   BIGINT       NOT NULL,
    INDEX quality_accepted_enrolment (enrolment_id),
    CONSTRAINT quality_accepted_uuid UNIQUE (uuid),
    CONSTRAINT quality_accepted_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT quality_accepted_accepted_by FOREIGN KEY (accepted_by) REFERENCES account (id)
);

-- Who helps at any hour. A line that nobody has checked yet has no date.
CREATE TABLE IF NOT EXISTS help_line (
    id              BIGINT       NOT NULL PRIMARY KEY,
    uuid            UUID         NOT NULL,
    version         BIGINT       NOT NULL,
    name            VARCHAR(80)  NOT NULL,
    how             VARCHAR(160) NOT NULL,
    phone           VARCHAR(40)  NULL,
    text_to         VARCHAR(40)  NULL,
    text_words      VARCHAR(40)  NULL,
    position        INT          NOT NULL,
    last_checked_on DATE         NULL,
    checked_by      BIGINT       NULL,
    retired         BOOLEAN      NOT NULL,
    CONSTRAINT help_line_uuid UNIQUE (uuid),
    CONSTRAINT help_line_checked_by FOREIGN KEY (checked_by) REFERENCES account (id)
);

INSERT INTO help_line (id, uuid, version, name, how, phone, text_to, text_words, position, last_checked_on, retired)
SELECT NEXT VALUE FOR mafs_id, w.uuid, 0, w.name, w.how, w.phone, w.text_to, w.text_words, w.position, w.checked, FALSE
  FROM (SELECT '6d616673-0000-4000-8000-000000000101' AS uuid, 'Emergency' AS name, 'Call 999 if somebody may die or be badly hurt' AS how,
               '999' AS phone, NULL AS text_to, NULL AS text_words, 1 AS position, DATE '2026-11-22' AS checked
        UNION SELECT '6d616673-0000-4000-8000-000000000102', 'NHS 111, option 2', 'Call 111 and choose 2 for help in a mental health crisis',
               '111', NULL, NULL, 2, DATE '2026-11-22'
        UNION SELECT '6d616673-0000-4000-8000-000000000103', 'Samaritans', 'Call 116 123, free, day and night',
               '116 123', NULL, NULL, 3, DATE '2026-11-22'
        UNION SELECT '6d616673-0000-4000-8000-000000000104', 'Shout', 'Text SHOUT to 85258, free, day and night',
               NULL, '85258', 'SHOUT', 4, DATE '2026-11-22'
        UNION SELECT '6d616673-0000-4000-8000-000000000105', 'FRANK', 'Call 0300 123 6600 about drugs',
               '0300 123 6600', NULL, NULL, 5, NULL
        UNION SELECT '6d616673-0000-4000-8000-000000000106', 'Alcoholics Anonymous', 'Call 0800 917 7650, free',
               '0800 917 7650', NULL, NULL, 6, DATE '2026-11-22'
        UNION SELECT '6d616673-0000-4000-8000-000000000107', 'Narcotics Anonymous', 'Call 0300 999 1212',
               '0300 999 1212', NULL, NULL, 7, NULL) w
 WHERE NOT EXISTS (SELECT 1 FROM help_line known WHERE known.uuid = w.uuid);
