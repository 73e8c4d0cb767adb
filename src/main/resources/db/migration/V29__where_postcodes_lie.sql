-- Where postcodes lie, out of lists the organisation has brought in itself: distance is told without asking anybody
-- outside. A code is a whole postcode (LE1 1AA), a sector (LE1 1) or its first half (LE1). Every statement may be run again.

CREATE TABLE IF NOT EXISTS postcode_place (
    code      VARCHAR(8) NOT NULL PRIMARY KEY,
    latitude  DOUBLE     NOT NULL,
    longitude DOUBLE     NOT NULL
);

-- What was brought in, when and by whom; the numbers are the list's, as it was read.
CREATE TABLE IF NOT EXISTS postcode_list (
    id            BIGINT       NOT NULL PRIMARY KEY,
    uuid          UUID         NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    taken         INT          NOT NULL,
    left_out      INT          NOT NULL,
    whole         BOOLEAN      NOT NULL,
    brought_in_at DATETIME(6)  NOT NULL,
    brought_in_by BIGINT       NOT NULL,
    CONSTRAINT postcode_list_uuid UNIQUE (uuid),
    CONSTRAINT postcode_list_brought_in_by FOREIGN KEY (brought_in_by) REFERENCES account (id)
);
