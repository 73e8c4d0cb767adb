-- An e-mail that names every help line is longer than a reminder. May be run again.
ALTER TABLE outgoing_message MODIFY COLUMN IF EXISTS words_sealed MEDIUMBLOB NOT NULL;
