-- What is said and done in the sessions: its texts with their versions, which of them a cohort keeps, pictures of our own,
-- and what of an evening's plan was truly delivered. Every statement may be run again.

-- A text is never changed once it is published: whoever read it can read it again. Nothing in it is about a person.
CREATE TABLE IF NOT EXISTS content_version (
    id              BIGINT       NOT NULL PRIMARY KEY,
    uuid            UUID         NOT NULL,
    version         BIGINT       NOT NULL,
    code            VARCHAR(40)  NOT NULL,
    language        VARCHAR(12)  NOT NULL,
    number          INT          NOT NULL,
    origin          VARCHAR(10)  NOT NULL,
    status          VARCHAR(12)  NOT NULL,
    title           VARCHAR(200) NOT NULL,
    text            MEDIUMTEXT   NOT NULL,
    shipped_print   BINARY(32)   NULL,
    based_on        BIGINT       NULL,
    changed_because VARCHAR(500) NULL,
    written_by      BIGINT       NULL,
    written_at      DATETIME(6)  NOT NULL,
    reviewed_by     BIGINT       NULL,
    reviewed_at     DATETIME(6)  NULL,
    published_by    BIGINT       NULL,
    published_at    DATETIME(6)  NULL,
    CONSTRAINT content_version_uuid UNIQUE (uuid),
    CONSTRAINT content_version_number UNIQUE (code, language, number),
    CONSTRAINT content_version_shipped UNIQUE (code, language, shipped_print),
    INDEX content_version_in_force (code, language, status, published_at),
    CONSTRAINT content_version_based_on FOREIGN KEY (based_on) REFERENCES content_version (id),
    CONSTRAINT content_version_written_by FOREIGN KEY (written_by) REFERENCES account (id),
    CONSTRAINT content_version_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES account (id),
    CONSTRAINT content_version_published_by FOREIGN KEY (published_by) REFERENCES account (id)
);

-- Only where a cohort was moved: otherwise it keeps what was published when it began.
CREATE TABLE IF NOT EXISTS cohort_content (
    cohort_id  BIGINT      NOT NULL,
    code       VARCHAR(40) NOT NULL,
    language   VARCHAR(12) NOT NULL,
    content_id BIGINT      NOT NULL,
    moved_by   BIGINT      NOT NULL,
    moved_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (cohort_id, code, language),
    CONSTRAINT cohort_content_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT cohort_content_version FOREIGN KEY (content_id) REFERENCES content_version (id),
    CONSTRAINT cohort_content_moved_by FOREIGN KEY (moved_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS content_picture (
    uuid       UUID         NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    media_type VARCHAR(40)  NOT NULL,
    bytes      MEDIUMBLOB   NOT NULL,
    print      BINARY(32)   NOT NULL,
    added_by   BIGINT       NULL,
    added_at   DATETIME(6)  NOT NULL,
    CONSTRAINT content_picture_print UNIQUE (print),
    CONSTRAINT content_picture_added_by FOREIGN KEY (added_by) REFERENCES account (id)
);

-- One evening: which text it was led from, by whom, when it truly began and ended.
CREATE TABLE IF NOT EXISTS session_delivery (
    session_id  BIGINT          NOT NULL PRIMARY KEY,
    uuid        UUID            NOT NULL,
    version     BIGINT          NOT NULL DEFAULT 0,
    content_id  BIGINT          NULL,
    led_by      BIGINT          NULL,
    co_led_by   BIGINT          NULL,
    begun_at    DATETIME(6)     NULL,
    ended_at    DATETIME(6)     NULL,
    note_sealed VARBINARY(8000) NULL,
    kept_by     BIGINT          NULL,
    kept_at     DATETIME(6)     NULL,
    CONSTRAINT session_delivery_uuid UNIQUE (uuid),
    CONSTRAINT session_delivery_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    CONSTRAINT session_delivery_content FOREIGN KEY (content_id) REFERENCES content_version (id),
    CONSTRAINT session_delivery_led_by FOREIGN KEY (led_by) REFERENCES account (id),
    CONSTRAINT session_delivery_co_led_by FOREIGN KEY (co_led_by) REFERENCES account (id),
    CONSTRAINT session_delivery_kept_by FOREIGN KEY (kept_by) REFERENCES account (id)
);

-- What became of one step of the run sheet; planned as it was that evening, whatever the text says later.
CREATE TABLE IF NOT EXISTS delivered_step (
    session_id  BIGINT          NOT NULL,
    step        VARCHAR(120)    NOT NULL,
    uuid        UUID            NOT NULL,
    version     BIGINT          NOT NULL DEFAULT 0,
    position    INT             NOT NULL,
    title       VARCHAR(200)    NOT NULL,
    planned     INT             NOT NULL,
    outcome     VARCHAR(12)     NULL,
    minutes     INT             NULL,
    begun_at    DATETIME(6)     NULL,
    ended_at    DATETIME(6)     NULL,
    why_sealed  VARBINARY(4000) NULL,
    note_sealed BLOB            NULL,
    marked_by   BIGINT          NULL,
    marked_at   DATETIME(6)     NULL,
    PRIMARY KEY (session_id, step),
    CONSTRAINT delivered_step_uuid UNIQUE (uuid),
    CONSTRAINT delivered_step_session FOREIGN KEY (session_id) REFERENCES session_delivery (session_id),
    CONSTRAINT delivered_step_marked_by FOREIGN KEY (marked_by) REFERENCES account (id)
);

-- What a page in lead mode has already brought in: the same once more changes nothing.
CREATE TABLE IF NOT EXISTS lead_mark (
    id         UUID        NOT NULL PRIMARY KEY,
    session_id BIGINT      NOT NULL,
    arrived_at DATETIME(6) NOT NULL,
    CONSTRAINT lead_mark_session FOREIGN KEY (session_id) REFERENCES session_delivery (session_id)
);
