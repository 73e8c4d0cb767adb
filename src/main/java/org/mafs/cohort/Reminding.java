package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.EnrolmentId;
import org.mafs.message.Channel;
import org.mafs.message.OpenChannels;
import org.mafs.person.ContactSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says before a reminder is promised whether it would go. When its hour comes, that is asked anew. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Reminding {

    private static final String ASKED = """
            SELECT %s, %s AS may_be FROM enrolment e JOIN person p ON p.id = e.person_id
              LEFT JOIN message_stop x ON x.person_id = p.id WHERE e.id = :enrolment""".formatted(ContactSheet.COLUMNS,
            Reminders.MAY_BE_REMINDED);

    private final JdbcClient database;
    private final ReminderSettings settings;
    private final ContactSheet sheet;
    private final OpenChannels open;
    private final CohortScope scope;

    Reminding(JdbcClient database, ReminderSettings settings, ContactSheet sheet, OpenChannels open, CohortScope scope) {
        this.database = database;
        this.settings = settings;
        this.sheet = sheet;
        this.open = open;
        this.scope = scope;
    }

    public MayBeReminded reaches(EnrolmentId enrolment) {
        scope.require(enrolment);
        Set<Channel> channels = open.get();
        if (!settings.kept().sessions() || channels.isEmpty()) {
            return MayBeReminded.OFF;
        }
        return database.sql(ASKED).param("enrolment", enrolment.value()).query((row, number) -> {
            if (!row.getBoolean("may_be")) {
                return MayBeReminded.NOT_AGREED;
            }
            return Reminders.address(sheet.read(row), channels).isPresent() ? MayBeReminded.YES
                    : MayBeReminded.NO_SAFE_WAY;
        }).single();
    }
}
