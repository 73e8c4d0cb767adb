package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.mafs.person.FormerPeople;
import org.mafs.person.PersonRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody's place go on in another cohort, with all their sessions and forms: out of prison, into the town. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Moving {

    private static final String MOVED_AWAY = """
            SELECT m.enrolment_id, e.person_id, m.to_cohort_id, c.name, m.moved_on
              FROM enrolment_move m JOIN enrolment e ON e.id = m.enrolment_id JOIN cohort c ON c.id = m.to_cohort_id
             WHERE m.from_cohort_id = ? AND e.cohort_id <> m.from_cohort_id AND e.merged_into IS NULL
               AND NOT EXISTS (SELECT 1 FROM enrolment_move l WHERE l.enrolment_id = m.enrolment_id
                                AND l.from_cohort_id = m.from_cohort_id AND l.id > m.id)
             ORDER BY m.moved_on, m.id""";

    private final Enrolments enrolments;
    private final EnrolmentMoves moves;
    private final Cohorts cohorts;
    private final FreePlaces freePlaces;
    private final FormerPeople people;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    Moving(Enrolments enrolments, EnrolmentMoves moves, Cohorts cohorts, FreePlaces freePlaces, FormerPeople people,
            JdbcClient database, CohortScope scope, CurrentAccount current, Sealing sealing, Calendar calendar) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.cohorts = cohorts;
        this.freePlaces = freePlaces;
        this.people = people;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * @param reason in the words of the one who moves it, or empty
     * @throws Refused when the person is known in the other cohort already, or every place there is taken
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public void move(EnrolmentId id, CohortId to, String reason) {
        CohortId from = freePlaces.lockCohortOf(id);
        freePlaces.lock(to);
        Enrolment enrolment = enrolments.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        if (reason.length() > Register.LONGEST_REASON) {
            throw new Refused("cohort.reason.long", Register.LONGEST_REASON);
        }
        if (from.equals(to)) {
            throw new Refused("cohort.move.same");
        }
        if (enrolments.findByCohortIdAndPersonId(to.value(), enrolment.person().value()).isPresent()) {
            throw new Refused("cohort.move.there-already");
        }
        if (enrolment.takesAPlace()) {
            requirePlace(to);
        }
        enrolment.moveTo(to);
        enrolments.saveAndFlush(enrolment);
        moves.saveAndFlush(new EnrolmentMove(id, from, to, calendar.today(), current.id()).because(reason, sealing));
    }

    private void requirePlace(CohortId to) {
        if (!freePlaces.any(to)) {
            throw new Refused("cohort.move.full");
        }
    }

    /** Where somebody's place was before, the oldest first. */
    @Transactional(readOnly = true)
    public List<MoveRecord> of(EnrolmentId id) {
        scope.requireLeading(id);
        List<EnrolmentMove> made = moves.findByEnrolmentIdOrderById(id.value());
        Map<CohortId, String> names = names(made);
        return made.stream().map(move -> new MoveRecord(names.get(move.from()), names.get(move.to()), move.movedOn(),
                Optional.ofNullable(move.reason(sealing)))).toList();
    }

    private Map<CohortId, String> names(List<EnrolmentMove> made) {
        Map<CohortId, String> names = new HashMap<>();
        if (!made.isEmpty()) {
            cohorts.findAllById(made.stream().flatMap(move -> Stream.of(move.from(), move.to()))
                            .map(CohortId::value).distinct().toList())
                    .forEach(cohort -> names.put(new CohortId(cohort.id()), cohort.name()));
        }
        return names;
    }

    /** Who was on this cohort's list and goes on in another. */
    @Transactional(readOnly = true)
    public List<MovedAway> movedAway(CohortId cohort) {
        Map<PersonId, PersonRecord> persons = people.of(cohort);
        return database.sql(MOVED_AWAY).param(cohort.value()).query((row, number) -> new MovedAway(
                new EnrolmentId(row.getLong("enrolment_id")),
                persons.get(new PersonId(row.getLong("person_id"))).name(),
                new CohortId(row.getLong("to_cohort_id")), row.getString("name"),
                row.getObject("moved_on", LocalDate.class))).list();
    }
}
