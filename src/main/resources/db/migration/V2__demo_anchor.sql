-- Demo mode only, and at most one row: the day the demo's dates were last set for. No row, no demo story yet.
CREATE TABLE IF NOT EXISTS demo_anchor (
    id          INT  NOT NULL PRIMARY KEY,
    anchored_on DATE NOT NULL
);
