package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.PersonId;
import org.mafs.base.Words;
import org.mafs.message.Addressee;
import org.mafs.message.MessageLine;
import org.mafs.message.MessageLog;
import org.mafs.person.ContactSheet;
import org.mafs.person.Reachable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to whom, and what has become of it: the same few statements, however long the page. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.RUNS_COHORTS)
public class ReminderLog {

    private final MessageLog log;
    private final ContactSheet sheet;
    private final AccountRegister accounts;
    private final JdbcClient database;

    ReminderLog(MessageLog log, ContactSheet sheet, AccountRegister accounts, JdbcClient database) {
        this.log = log;
        this.sheet = sheet;
        this.accounts = accounts;
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
        Map<PersonId, String> people = people(to(lines, Addressee.Person.class).map(Addressee.Person::person).toList());
        Map<AccountId, String> staff = staff(to(lines, Addressee.Staff.class).map(Addressee.Staff::account).toList());
        return lines.stream().map(line -> new SentReminder(line, switch (line.to()) {
            case Addressee.Person to -> people.get(to.person());
            case Addressee.Staff to -> Words.say("cohort.messages.alert-to", staff.get(to.account()));
        })).toList();
    }

    private static <T extends Addressee> Stream<T> to(List<MessageLine> lines, Class<T> kind) {
        return lines.stream().map(MessageLine::to).filter(kind::isInstance).map(kind::cast);
    }

    private Map<PersonId, String> people(List<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : database
                .sql("SELECT " + ContactSheet.COLUMNS + " FROM person p WHERE p.id IN (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query((row, number) -> sheet.read(row)).list().stream()
                .collect(Collectors.toMap(Reachable::id, Reachable::name));
    }

    private Map<AccountId, String> staff(List<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }
}
