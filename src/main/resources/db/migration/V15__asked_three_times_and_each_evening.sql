-- Where the programme that came with the product still asks what it came with, it asks our two short forms too: where
-- somebody is with mutual aid, at the start, at the end and a month later; how the evening was, each evening.
INSERT IGNORE INTO programme_form (programme_id, number, form)
SELECT p.id, w.number, w.form
  FROM programme p
  JOIN (SELECT 1 AS number, 'mutual-aid' AS form UNION SELECT 6, 'mutual-aid' UNION SELECT 0, 'mutual-aid'
        UNION SELECT 1, 'session-view' UNION SELECT 2, 'session-view' UNION SELECT 3, 'session-view'
        UNION SELECT 4, 'session-view' UNION SELECT 5, 'session-view' UNION SELECT 6, 'session-view') w
 WHERE p.uuid = '6d616673-0000-4000-8000-000000000001'
   AND 12 = (SELECT COUNT(*) FROM programme_form f WHERE f.programme_id = p.id
                AND f.form IN ('check-in', 'core-10', 'look-back'))
   AND NOT EXISTS (SELECT 1 FROM programme_form f WHERE f.programme_id = p.id
                      AND f.form NOT IN ('check-in', 'core-10', 'look-back', 'mutual-aid', 'session-view'));
