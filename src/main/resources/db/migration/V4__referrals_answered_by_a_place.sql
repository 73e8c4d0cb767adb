-- Until now a referral had no answer of its own: whoever was given a place since had been offered one. A referral made
-- after somebody's last place stays open. May be run again, also on a database in use: what it finds then was answered too.
UPDATE referral r
   SET r.outcome = 'OFFERED', r.outcome_on = r.referred_on
 WHERE r.outcome IS NULL
   AND EXISTS (SELECT 1 FROM enrolment e
                WHERE e.person_id = r.person_id AND e.merged_into IS NULL AND e.joined_on >= r.referred_on);
