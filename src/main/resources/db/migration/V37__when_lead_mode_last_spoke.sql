-- When lead mode last said that the evening began or ended. What somebody says afterwards of how it went has its own
-- moment, kept_at: it does not shut out a beginning and an end that nobody asks them for and that arrive late.
ALTER TABLE session_delivery ADD COLUMN IF NOT EXISTS marked_at DATETIME(6) NULL AFTER ended_at;
