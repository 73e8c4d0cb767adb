-- What is to be found out about chosen cohorts, set before anybody looks: a plan, its changes, and who opened results
-- when. Every statement may be run again.

-- cohort_set names the chosen cohorts as one, whatever their order: a set has one plan and no second to choose from.
CREATE TABLE IF NOT EXISTS evaluation_plan (
    id         BIGINT       NOT NULL PRIMARY KEY,
    uuid       UUID         NOT NULL,
    version    BIGINT       NOT NULL,
    name       VARCHAR(120) NOT NULL,
    status     VARCHAR(20)  NOT NULL,
    cohort_set CHAR(64)     NOT NULL,
    definition TEXT         NOT NULL,
    made_by    BIGINT       NOT NULL,
    made_at    DATETIME(6)  NOT NULL,
    frozen_by  BIGINT       NULL,
    frozen_at  DATETIME(6)  NULL,
    CONSTRAINT evaluation_plan_uuid UNIQUE (uuid),
    CONSTRAINT evaluation_plan_cohorts UNIQUE (cohort_set),
    CONSTRAINT evaluation_plan_made_by FOREIGN KEY (made_by) REFERENCES account (id),
    CONSTRAINT evaluation_plan_frozen_by FOREIGN KEY (frozen_by) REFERENCES account (id)
);

CREATE TABLE IF NOT EXISTS evaluation_plan_cohort (
    plan_id   BIGINT NOT NULL,
    cohort_id BIGINT NOT NULL,
    PRIMARY KEY (plan_id, cohort_id),
    CONSTRAINT evaluation_plan_cohort_plan FOREIGN KEY (plan_id) REFERENCES evaluation_plan (id),
    CONSTRAINT evaluation_plan_cohort_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id)
);

-- What a frozen plan said before and says since. Nothing is ever taken out.
CREATE TABLE IF NOT EXISTS evaluation_plan_change (
    id                BIGINT          NOT NULL PRIMARY KEY,
    uuid              UUID            NOT NULL,
    plan_id           BIGINT          NOT NULL,
    number            INT             NOT NULL,
    definition_before TEXT            NOT NULL,
    definition_after  TEXT            NOT NULL,
    why_sealed        VARBINARY(9000) NOT NULL,
    changed_by        BIGINT          NOT NULL,
    changed_at        DATETIME(6)     NOT NULL,
    CONSTRAINT evaluation_plan_change_uuid UNIQUE (uuid),
    CONSTRAINT evaluation_plan_change_number UNIQUE (plan_id, number),
    CONSTRAINT evaluation_plan_change_plan FOREIGN KEY (plan_id) REFERENCES evaluation_plan (id),
    CONSTRAINT evaluation_plan_change_by FOREIGN KEY (changed_by) REFERENCES account (id)
);

-- Once for each cohort and plan, and once for each cohort without a plan: when its results were first opened so. Nothing
-- is ever taken out. Nobody's account: somebody at the server's own command line.
CREATE TABLE IF NOT EXISTS results_opened (
    id           BIGINT      NOT NULL PRIMARY KEY,
    cohort_id    BIGINT      NOT NULL,
    plan_id      BIGINT      NULL,
    plan_or_none BIGINT      AS (COALESCE(plan_id, 0)) PERSISTENT,
    opened_at    DATETIME(6) NOT NULL,
    opened_by    BIGINT      NULL,
    CONSTRAINT results_opened_once UNIQUE (cohort_id, plan_or_none),
    CONSTRAINT results_opened_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT results_opened_plan FOREIGN KEY (plan_id) REFERENCES evaluation_plan (id),
    CONSTRAINT results_opened_by FOREIGN KEY (opened_by) REFERENCES account (id)
);

-- Until now results were open to all and nobody wrote down who looked: of groups that had begun, a plan can no longer say
-- that it came first. Only when tables are made, never again later.
INSERT IGNORE INTO results_opened (id, cohort_id, plan_id, opened_at, opened_by)
SELECT NEXT VALUE FOR mafs_id, c.id, NULL, UTC_TIMESTAMP(6), NULL
  FROM cohort c
 WHERE EXISTS (SELECT 1 FROM cohort_session s
                WHERE s.cohort_id = c.id AND s.status <> 'CANCELLED' AND s.held_on < CURRENT_DATE)
   AND NOT EXISTS (SELECT 1 FROM results_opened o WHERE o.cohort_id = c.id)
   AND NOT EXISTS (SELECT 1 FROM flyway_schema_history f WHERE f.version = '39' AND f.success = 1);
