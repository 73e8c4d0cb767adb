-- Sites, programmes, fuller people, referrals and consents, follow-up and messages out.
-- Every statement may be run again after being killed half-way.

CREATE TABLE IF NOT EXISTS site (
    id         BIGINT       NOT NULL PRIMARY KEY,
    uuid       UUID         NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(120) NOT NULL,
    kind       VARCHAR(20)  NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT site_uuid UNIQUE (uuid),
    CONSTRAINT site_name UNIQUE (name)
);

-- A room that one group at a time can meet in.
CREATE TABLE IF NOT EXISTS venue (
    id           BIGINT       NOT NULL PRIMARY KEY,
    uuid         UUID         NOT NULL,
    version      BIGINT       NOT NULL,
    site_id      BIGINT       NOT NULL,
    name         VARCHAR(120) NOT NULL,
    address      VARCHAR(300) NULL,
    access_notes VARCHAR(500) NULL,
    retired      BOOLEAN      NOT NULL,
    CONSTRAINT venue_uuid UNIQUE (uuid),
    CONSTRAINT venue_name UNIQUE (site_id, name),
    CONSTRAINT venue_site FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE IF NOT EXISTS programme (
    id                   BIGINT       NOT NULL PRIMARY KEY,
    uuid                 UUID         NOT NULL,
    version              BIGINT       NOT NULL,
    name                 VARCHAR(120) NOT NULL,
    minutes              INT          NOT NULL,
    sessions_to_complete INT          NOT NULL,
    usual_capacity       INT          NOT NULL,
    retired              BOOLEAN      NOT NULL,
    CONSTRAINT programme_uuid UNIQUE (uuid),
    CONSTRAINT programme_name UNIQUE (name)
);

CREATE TABLE IF NOT EXISTS programme_session (
    programme_id BIGINT       NOT NULL,
    number       INT          NOT NULL,
    title        VARCHAR(120) NOT NULL,
    PRIMARY KEY (programme_id, number),
    CONSTRAINT programme_session_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

-- Which form is due when. Session 0 stands for the follow-up.
CREATE TABLE IF NOT EXISTS programme_form (
    programme_id BIGINT      NOT NULL,
    number       INT         NOT NULL,
    form         VARCHAR(40) NOT NULL,
    PRIMARY KEY (programme_id, number, form),
    CONSTRAINT programme_form_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

-- The programme that ships. Its titles are ours, and the organisation may change them.
INSERT INTO programme (id, uuid, version, name, minutes, sessions_to_complete, usual_capacity, retired)
SELECT NEXT VALUE FOR mafs_id, '6d616673-0000-4000-8000-000000000001', 0, 'You do the MAFS', 150, 4, 20, FALSE
  FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM programme WHERE uuid = '6d616673-0000-4000-8000-000000000001');

INSERT IGNORE INTO programme_session (programme_id, number, title)
SELECT p.id, w.number, w.title
  FROM programme p
  JOIN (SELECT 1 AS number, 'Welcome, and how mutual aid began' AS title
        UNION SELECT 2, 'Substances and culture'
        UNION SELECT 3, 'Twelve-step recovery'
        UNION SELECT 4, 'SMART Recovery'
        UNION SELECT 5, 'Other ways, and choosing a group'
        UNION SELECT 6, 'Looking back and onward') w
 WHERE p.uuid = '6d616673-0000-4000-8000-000000000001';

INSERT IGNORE INTO programme_form (programme_id, number, form)
SELECT p.id, w.number, w.form
  FROM programme p
  JOIN (SELECT 1 AS number, 'check-in' AS form UNION SELECT 2, 'check-in' UNION SELECT 3, 'check-in'
        UNION SELECT 4, 'check-in' UNION SELECT 5, 'check-in' UNION SELECT 6, 'check-in'
        UNION SELECT 1, 'core-10' UNION SELECT 1, 'look-back' UNION SELECT 6, 'core-10' UNION SELECT 6, 'look-back'
        UNION SELECT 0, 'core-10' UNION SELECT 0, 'look-back') w
 WHERE p.uuid = '6d616673-0000-4000-8000-000000000001';

ALTER TABLE cohort ADD COLUMN IF NOT EXISTS venue_id BIGINT NULL;
ALTER TABLE cohort ADD COLUMN IF NOT EXISTS programme_id BIGINT NULL;
ALTER TABLE cohort ADD COLUMN IF NOT EXISTS capacity INT NOT NULL DEFAULT 20;
ALTER TABLE cohort ADD CONSTRAINT cohort_venue FOREIGN KEY IF NOT EXISTS (venue_id) REFERENCES venue (id);
ALTER TABLE cohort ADD CONSTRAINT cohort_programme FOREIGN KEY IF NOT EXISTS (programme_id) REFERENCES programme (id);

-- From here on the venue says where a cohort meets; the column with words stays empty.
ALTER TABLE cohort MODIFY COLUMN IF EXISTS place VARCHAR(120) NULL;
-- Places written as words so far each become a site with one room of the same name.
INSERT INTO site (id, uuid, version, name, kind, created_at)
SELECT NEXT VALUE FOR mafs_id, UUID(), 0, known.place, 'COMMUNITY', known.created_at
  FROM (SELECT place, MIN(created_at) AS created_at FROM cohort WHERE venue_id IS NULL GROUP BY place) known
 WHERE NOT EXISTS (SELECT 1 FROM site WHERE site.name = known.place);
INSERT INTO venue (id, uuid, version, site_id, name, retired)
SELECT NEXT VALUE FOR mafs_id, UUID(), 0, s.id, s.name, FALSE
  FROM site s JOIN (SELECT DISTINCT place FROM cohort WHERE venue_id IS NULL) known ON known.place = s.name
 WHERE NOT EXISTS (SELECT 1 FROM venue v WHERE v.site_id = s.id AND v.name = s.name);
UPDATE cohort c JOIN site s ON s.name = c.place JOIN venue v ON v.site_id = s.id AND v.name = s.name
   SET c.venue_id = v.id WHERE c.venue_id IS NULL;
UPDATE cohort SET programme_id = (SELECT id FROM programme WHERE uuid = '6d616673-0000-4000-8000-000000000001')
 WHERE programme_id IS NULL;

-- Another room than the cohort's own, where one is set; people who came and gave no name, counted only.
ALTER TABLE cohort_session ADD COLUMN IF NOT EXISTS venue_id BIGINT NULL;
ALTER TABLE cohort_session ADD COLUMN IF NOT EXISTS unnamed_visitors INT NOT NULL DEFAULT 0;
ALTER TABLE cohort_session ADD COLUMN IF NOT EXISTS cancelled_reason VARCHAR(200) NULL;
ALTER TABLE cohort_session ADD CONSTRAINT cohort_session_venue FOREIGN KEY IF NOT EXISTS (venue_id) REFERENCES venue (id);

-- Who cannot lead this one evening (AWAY), and who leads it for them (COVER).
CREATE TABLE IF NOT EXISTS session_staffing (
    session_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    part       VARCHAR(10) NOT NULL,
    PRIMARY KEY (session_id, account_id),
    CONSTRAINT session_staffing_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT session_staffing_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX session_staffing_of (account_id, part)
);

-- Somebody of another cohort who makes a missed session up at this one.
CREATE TABLE IF NOT EXISTS session_guest (
    session_id   BIGINT      NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    arranged_at  DATETIME(6) NOT NULL,
    arranged_by  BIGINT      NOT NULL,
    PRIMARY KEY (session_id, enrolment_id),
    CONSTRAINT session_guest_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT session_guest_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT session_guest_arranged_by FOREIGN KEY (arranged_by) REFERENCES account (id)
);

ALTER TABLE enrolment ADD COLUMN IF NOT EXISTS offered_on DATE NULL;
ALTER TABLE enrolment ADD COLUMN IF NOT EXISTS waiting_since DATETIME(6) NULL;
ALTER TABLE enrolment ADD COLUMN IF NOT EXISTS walk_in BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE enrolment ADD COLUMN IF NOT EXISTS left_because VARCHAR(30) NULL;
ALTER TABLE enrolment ADD COLUMN IF NOT EXISTS merged_into BIGINT NULL;
ALTER TABLE enrolment ADD CONSTRAINT enrolment_merged_into FOREIGN KEY IF NOT EXISTS (merged_into) REFERENCES enrolment (id);

-- A place that went on in another cohort. The enrolment keeps its sessions and forms.
CREATE TABLE IF NOT EXISTS enrolment_move (
    id             BIGINT      NOT NULL PRIMARY KEY,
    uuid           UUID        NOT NULL,
    enrolment_id   BIGINT      NOT NULL,
    from_cohort_id BIGINT      NOT NULL,
    to_cohort_id   BIGINT      NOT NULL,
    moved_on       DATE        NOT NULL,
    reason_sealed  VARBINARY(2000) NULL,
    moved_by       BIGINT      NOT NULL,
    CONSTRAINT enrolment_move_uuid UNIQUE (uuid),
    CONSTRAINT enrolment_move_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT enrolment_move_from FOREIGN KEY (from_cohort_id) REFERENCES cohort (id),
    CONSTRAINT enrolment_move_to FOREIGN KEY (to_cohort_id) REFERENCES cohort (id),
    CONSTRAINT enrolment_move_moved_by FOREIGN KEY (moved_by) REFERENCES account (id)
);

ALTER TABLE attendance ADD COLUMN IF NOT EXISTS chose_not_to_write BOOLEAN NOT NULL DEFAULT FALSE;

-- Nobody is kept under two names: who was merged into somebody else points there.
ALTER TABLE person ADD COLUMN IF NOT EXISTS site_id BIGINT NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS full_name_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS pronouns_sealed VARBINARY(500) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS age_band VARCHAR(20) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS ethnicity VARCHAR(40) NOT NULL DEFAULT 'NOT_ASKED';
ALTER TABLE person ADD COLUMN IF NOT EXISTS phone_sealed VARBINARY(500) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS email_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS safe_ways VARCHAR(100) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS safe_note_sealed VARBINARY(2000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS emergency_name_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS emergency_phone_sealed VARBINARY(500) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS emergency_relation_sealed VARBINARY(500) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS keyworker_name_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS keyworker_agency_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS keyworker_contact_sealed VARBINARY(1000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS access_needs_sealed VARBINARY(4000) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS language_sealed VARBINARY(500) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS prefers_not_to_say VARCHAR(300) NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS merged_into BIGINT NULL;
ALTER TABLE person ADD CONSTRAINT person_site FOREIGN KEY IF NOT EXISTS (site_id) REFERENCES site (id);
ALTER TABLE person ADD CONSTRAINT person_merged_into FOREIGN KEY IF NOT EXISTS (merged_into) REFERENCES person (id);

-- Finds somebody by phone, e-mail or date of birth without the database knowing them.
CREATE TABLE IF NOT EXISTS person_contact_key (
    person_id   BIGINT     NOT NULL,
    contact_key BINARY(16) NOT NULL,
    PRIMARY KEY (contact_key, person_id),
    CONSTRAINT person_contact_key_person FOREIGN KEY (person_id) REFERENCES person (id)
);

ALTER TABLE referral ADD COLUMN IF NOT EXISTS site_id BIGINT NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS referrer_sealed VARBINARY(1000) NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS agency_sealed VARBINARY(1000) NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS note_sealed VARBINARY(4000) NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS outcome VARCHAR(20) NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS outcome_on DATE NULL;
ALTER TABLE referral ADD COLUMN IF NOT EXISTS outcome_reason_sealed VARBINARY(2000) NULL;
ALTER TABLE referral ADD CONSTRAINT referral_site FOREIGN KEY IF NOT EXISTS (site_id) REFERENCES site (id);
CREATE INDEX IF NOT EXISTS referral_open ON referral (outcome, referred_on);

-- The words shown when somebody is asked; never changed, only followed by the next number.
CREATE TABLE IF NOT EXISTS consent_text (
    id         BIGINT      NOT NULL PRIMARY KEY,
    uuid       UUID        NOT NULL,
    purpose    VARCHAR(20) NOT NULL,
    number     INT         NOT NULL,
    wording    TEXT        NOT NULL,
    statements TEXT        NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    made_by    BIGINT      NULL,
    CONSTRAINT consent_text_uuid UNIQUE (uuid),
    CONSTRAINT consent_text_number UNIQUE (purpose, number),
    CONSTRAINT consent_text_made_by FOREIGN KEY (made_by) REFERENCES account (id)
);

ALTER TABLE consent MODIFY COLUMN IF EXISTS wording TEXT NOT NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS text_number INT NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS ticked TEXT NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS agreed_on DATE NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS witness_sealed VARBINARY(1000) NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS named_sealed VARBINARY(1000) NULL;
ALTER TABLE consent ADD COLUMN IF NOT EXISTS signature_sealed MEDIUMBLOB NULL;

-- One month after the end: found again or lost, and why.
CREATE TABLE IF NOT EXISTS follow_up (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    version      BIGINT      NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    outcome      VARCHAR(20) NOT NULL,
    lost_because VARCHAR(30) NULL,
    note_sealed  VARBINARY(4000) NULL,
    ended_on     DATE        NOT NULL,
    ended_by     BIGINT      NOT NULL,
    CONSTRAINT follow_up_uuid UNIQUE (uuid),
    CONSTRAINT follow_up_once UNIQUE (enrolment_id),
    CONSTRAINT follow_up_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT follow_up_ended_by FOREIGN KEY (ended_by) REFERENCES account (id)
);

-- A call, text or visit to somebody who missed sessions (MISSED) or is due a follow-up (FOLLOW_UP).
CREATE TABLE IF NOT EXISTS contact_attempt (
    id           BIGINT      NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    enrolment_id BIGINT      NOT NULL,
    purpose      VARCHAR(20) NOT NULL,
    way          VARCHAR(20) NOT NULL,
    reached      BOOLEAN     NOT NULL,
    note_sealed  VARBINARY(4000) NULL,
    tried_at     DATETIME(6) NOT NULL,
    tried_by     BIGINT      NOT NULL,
    CONSTRAINT contact_attempt_uuid UNIQUE (uuid),
    CONSTRAINT contact_attempt_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT contact_attempt_tried_by FOREIGN KEY (tried_by) REFERENCES account (id)
);

-- What the organisation has set for itself; absent means the default.
CREATE TABLE IF NOT EXISTS setting (
    name         VARCHAR(60) NOT NULL PRIMARY KEY,
    uuid         UUID        NOT NULL,
    value_sealed VARBINARY(8000) NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    changed_by   BIGINT      NULL,
    CONSTRAINT setting_changed_by FOREIGN KEY (changed_by) REFERENCES account (id)
);

-- How one account likes its lists.
CREATE TABLE IF NOT EXISTS account_preference (
    account_id BIGINT       NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    value      VARCHAR(1000) NOT NULL,
    PRIMARY KEY (account_id, name),
    CONSTRAINT account_preference_account FOREIGN KEY (account_id) REFERENCES account (id)
);
