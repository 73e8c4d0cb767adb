package org.mafs.exchange;

import org.mafs.cohort.EnrolmentInBulk;
import org.mafs.cohort.SessionInBulk;

/** Follows what a row refers to, and says in words what is missing. */
final class References {

    private final Known known;

    References(Known known) {
        this.known = known;
    }

    long person(Row row) {
        String reference = row.text("person-ref");
        return known.person(Known.uuid(reference))
                .orElseThrow(() -> new Wrong("person-ref", "exchange.wrong.no-person", reference)).id();
    }

    long cohort(Row row, String column) {
        Long cohort = known.cohort(row.text(column));
        if (cohort == null) {
            throw new Wrong(column, "exchange.wrong.no-cohort", row.text(column));
        }
        return cohort;
    }

    Long site(Row row) {
        if (row.text("site") == null) {
            return null;
        }
        Long site = known.site(row.text("site"));
        if (site == null) {
            throw new Wrong("site", "exchange.wrong.no-site", row.text("site"));
        }
        return site;
    }

    /** The room a row names; null when it names none. */
    Long room(Row row) {
        Long site = site(row);
        String name = row.text("room");
        if (site == null && name == null) {
            return null;
        }
        if (site == null || name == null) {
            throw new Wrong(site == null ? "site" : "room", "exchange.wrong.site-and-room");
        }
        Long room = known.room(site, name);
        if (room == null) {
            throw new Wrong("room", "exchange.wrong.no-room", name, row.text("site"));
        }
        return room;
    }

    EnrolmentInBulk enrolment(Row row) {
        EnrolmentInBulk enrolment = known.enrolment(cohort(row, "cohort"), person(row));
        if (enrolment == null) {
            throw new Wrong("cohort", "exchange.wrong.not-enrolled", row.text("person-ref"), row.text("cohort"));
        }
        return enrolment;
    }

    /** Null when the row names no session. */
    SessionInBulk session(Row row) {
        Integer number = row.number("session");
        if (number == null) {
            return null;
        }
        String column = row.text("session-cohort") == null ? "cohort" : "session-cohort";
        SessionInBulk session = known.session(cohort(row, column), number);
        if (session == null) {
            throw new Wrong("session", "exchange.wrong.no-session", row.text(column), number);
        }
        return session;
    }

    /** The first four cells of a row that hangs on a place in a cohort: who, which cohort, which session, and of whose. */
    Object[] cells(long enrolment, Long session, Object... further) {
        EnrolmentInBulk place = known.enrolment(enrolment);
        SessionInBulk at = session == null ? null : known.session(session);
        Object[] cells = new Object[4 + further.length];
        cells[0] = known.ref(place.person());
        cells[1] = known.cohortName(place.cohort());
        cells[2] = at == null ? null : at.number();
        cells[3] = at == null || at.cohort() == place.cohort() ? null : known.cohortName(at.cohort());
        System.arraycopy(further, 0, cells, 4, further.length);
        return cells;
    }
}
