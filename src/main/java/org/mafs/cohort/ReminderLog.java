package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.access.Role;
import org.mafs.base.PersonId;
import org.mafs.message.MessageLine;
import org.mafs.message.MessageLog;
import org.mafs.person.ContactSheet;
import org.mafs.person.Reachable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to whom, and what has become of it: two statements, however long the page. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.RUNS_COHORTS)
public class ReminderLog {

    private final MessageLog log;
    private final ContactSheet sheet;
    private final JdbcClient database;

    ReminderLog(MessageLog log, ContactSheet sheet, JdbcClient database) {
        this.log = log;
        this.sheet = sheet;
        this.database = database;
    }

    /** The newest first. */
    public List<SentReminder> page(int offset, int limit) {
        return named(log.page(offset, limit));
    }

    /** What did not go in the last week, or of which nobody knows. */
    public List<SentReminder> failed(int most) {
        return named(log.failed(most));
    }

    private List<SentReminder> named(List<MessageLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Reachable> people = database
                .sql("SELECT " + ContactSheet.COLUMNS + " FROM person p WHERE p.id IN (:ids)")
                .param("ids", lines.stream().map(line -> line.person().value()).distinct().toList())
                .query((row, number) -> sheet.read(row)).list().stream()
                .collect(Collectors.toMap(Reachable::id, Function.identity()));
        return lines.stream().map(line -> new SentReminder(line, people.get(line.person()).name())).toList();
    }
}
