package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people their place in a cohort. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Enrolling {

    private final Enrolments enrolments;
    private final Sessions sessions;
    private final PersonRegister people;
    private final Agreement agreement;
    private final CohortScope scope;
    private final Sealing sealing;
    private final Calendar calendar;

    Enrolling(Enrolments enrolments, Sessions sessions, PersonRegister people, Agreement agreement, CohortScope scope, Sealing sealing,
            Calendar calendar) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.people = people;
        this.agreement = agreement;
        this.scope = scope;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * A new person joins, having agreed to take part.
     *
     * @param key made when the form was opened: the same key again is the same person
     */
    @TriedAgain
    public EnrolmentId join(UUID key, CohortId cohort, NewPerson asked, ConsentHow agreedHow) {
        scope.requireTonight(cohort);
        Optional<Enrolment> before = enrolments.findByUuidAndCohortId(key, cohort.value());
        if (before.isPresent()) {
            return before.get().enrolmentId();
        }
        PersonId person = people.add(asked, calendar.today());
        Enrolment enrolment = save(key, cohort, person, EnrolmentStatus.ENROLLED, calendar.today());
        agreement.record(person, ConsentPurpose.TAKING_PART, true, agreedHow);
        return enrolment.enrolmentId();
    }

    /** Somebody we know already joins (again), having agreed to take part. For those who see every cohort. */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId joinAgain(CohortId cohort, PersonId person, ConsentHow agreedHow) {
        Enrolment enrolment = enrolments.findByCohortIdAndPersonId(cohort.value(), person.value())
                .orElseGet(() -> save(UUID.randomUUID(), cohort, person, EnrolmentStatus.ENROLLED, calendar.today()));
        enrolment.enrol(calendar.today());
        agreement.record(person, ConsentPurpose.TAKING_PART, true, agreedHow);
        return enrolment.enrolmentId();
    }

    /** Records what somebody agreed to. Who was only referred and now agrees to take part is in. */
    public void answered(EnrolmentId id, ConsentPurpose purpose, boolean given, ConsentHow how) {
        scope.require(id);
        Enrolment enrolment = found(id);
        agreement.record(enrolment.person(), purpose, given, how);
        if (given && purpose == ConsentPurpose.TAKING_PART && enrolment.status() == EnrolmentStatus.REFERRED) {
            enrolment.enrol(calendar.today());
        }
    }

    /** Somebody is on the list who has not agreed to take part yet. */
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId refer(CohortId cohort, NewPerson asked, LocalDate on) {
        PersonId person = people.add(asked, on);
        return save(UUID.randomUUID(), cohort, person, EnrolmentStatus.REFERRED, on).enrolmentId();
    }

    public void leave(EnrolmentId id, LocalDate on, String reason) {
        scope.requireLeading(id);
        if (on.isAfter(calendar.today())) {
            throw new Refused("cohort.enrolment.left-future");
        }
        if (reason.length() > Register.LONGEST_REASON) {
            throw new Refused("cohort.reason.long", Register.LONGEST_REASON);
        }
        found(id).leave(on, reason, sealing);
    }

    public void comeBack(EnrolmentId id) {
        scope.requireLeading(id);
        found(id).enrol(calendar.today());
    }

    @Transactional(readOnly = true)
    public EnrolmentRecord get(EnrolmentId id) {
        scope.require(id);
        Enrolment enrolment = found(id);
        return record(enrolment, people.get(enrolment.person()));
    }

    /** The cohort's own people on the list of one evening, by the names they are called; guests come from elsewhere. */
    @Transactional(readOnly = true)
    public List<EnrolmentRecord> at(SessionId session) {
        scope.require(session);
        return named(sessions.findById(session.value()).orElseThrow(EntityNotFoundException::new).cohort());
    }

    /** Everyone on a cohort's list, by the names they are called. */
    @Transactional(readOnly = true)
    public List<EnrolmentRecord> of(CohortId cohort) {
        scope.require(cohort);
        return named(cohort);
    }

    private List<EnrolmentRecord> named(CohortId cohort) {
        Map<PersonId, PersonRecord> persons = people.of(cohort);
        return enrolments.findByCohortId(cohort.value()).stream()
                .map(enrolment -> record(enrolment, persons.get(enrolment.person())))
                .sorted(Comparator.comparing(EnrolmentRecord::name, Words.inOrder())).toList();
    }

    private Enrolment save(UUID key, CohortId cohort, PersonId person, EnrolmentStatus status, LocalDate on) {
        return enrolments.saveAndFlush(new Enrolment(key, cohort, person, status, on));
    }

    private EnrolmentRecord record(Enrolment enrolment, PersonRecord person) {
        return enrolment.record(person, sealing);
    }

    private Enrolment found(EnrolmentId id) {
        return enrolments.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
