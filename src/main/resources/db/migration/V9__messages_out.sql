-- E-mail and text messages out, and who has stopped them. Every statement may be run again.

-- The key makes it go once. While SENDING, nobody knows whether it went: it is then never sent again.
CREATE TABLE IF NOT EXISTS outgoing_message (
    id               BIGINT       NOT NULL PRIMARY KEY,
    uuid             UUID         NOT NULL,
    once_key         VARCHAR(120) NOT NULL,
    channel          VARCHAR(10)  NOT NULL,
    reason           VARCHAR(20)  NOT NULL,
    person_id        BIGINT       NOT NULL,
    enrolment_id     BIGINT       NOT NULL,
    session_id       BIGINT       NULL,
    recipient_sealed VARBINARY(1000) NOT NULL,
    words_sealed     VARBINARY(4000) NOT NULL,
    queued_at        DATETIME(6)  NOT NULL,
    send_after       DATETIME(6)  NOT NULL,
    give_up_after    DATETIME(6)  NOT NULL,
    status           VARCHAR(10)  NOT NULL,
    attempts         INT          NOT NULL,
    next_try_at      DATETIME(6)  NOT NULL,
    changed_at       DATETIME(6)  NOT NULL,
    problem          VARCHAR(30)  NULL,
    CONSTRAINT outgoing_message_uuid UNIQUE (uuid),
    CONSTRAINT outgoing_message_once UNIQUE (once_key),
    CONSTRAINT outgoing_message_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT outgoing_message_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT outgoing_message_session FOREIGN KEY (session_id) REFERENCES cohort_session (id),
    INDEX outgoing_message_due (status, next_try_at),
    INDEX outgoing_message_newest (queued_at)
);

-- Behind every link "Stop": the link itself is not kept, only its hash.
CREATE TABLE IF NOT EXISTS stop_link (
    token_hash BINARY(32)  NOT NULL PRIMARY KEY,
    person_id  BIGINT      NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    CONSTRAINT stop_link_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Who has said stop, and when last. Who agrees again after that gets messages again.
CREATE TABLE IF NOT EXISTS message_stop (
    person_id  BIGINT      NOT NULL PRIMARY KEY,
    stopped_at DATETIME(6) NOT NULL,
    CONSTRAINT message_stop_person FOREIGN KEY (person_id) REFERENCES person (id)
);
