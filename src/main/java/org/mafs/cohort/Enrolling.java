package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.mafs.person.NewConsent;
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
    private final FreePlaces freePlaces;
    private final CohortScope scope;
    private final Sealing sealing;
    private final Calendar calendar;

    Enrolling(Enrolments enrolments, Sessions sessions, PersonRegister people, Agreement agreement,
            FreePlaces freePlaces, CohortScope scope, Sealing sealing, Calendar calendar) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.people = people;
        this.agreement = agreement;
        this.freePlaces = freePlaces;
        this.scope = scope;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * A new person joins, having agreed to take part.
     *
     * @param key made when the form was opened: the same key again is the same person
     * @throws Refused when every place is taken
     */
    @TriedAgain
    public EnrolmentId join(UUID key, CohortId cohort, NewPerson asked, ConsentHow agreedHow) {
        return join(key, cohort, asked, agreed(agreedHow));
    }

    /**
     * A new person joins with the answer they gave, taken down in full.
     *
     * @throws Refused when every place is taken, or the answer is no yes to taking part
     */
    @TriedAgain
    public EnrolmentId join(UUID key, CohortId cohort, NewPerson asked, NewConsent said) {
        requireYes(said);
        return join(key, cohort, asked, agreed(said));
    }

    private EnrolmentId join(UUID key, CohortId cohort, NewPerson asked, Consumer<PersonId> agrees) {
        freePlaces.lock(cohort);
        return newcomer(key, cohort, agrees, () -> {
            freePlaces.require(cohort);
            return new Enrolment(key, cohort, people.add(asked, calendar.today()), EnrolmentStatus.ENROLLED,
                    calendar.today());
        });
    }

    /**
     * A new person came through the door of a session and agreed to take part. Never refused for want of a place.
     *
     * @param key made when the form was opened: the same key again is the same person
     */
    @TriedAgain
    public EnrolmentId walkIn(UUID key, CohortId cohort, NewPerson asked, ConsentHow agreedHow) {
        freePlaces.lock(cohort);
        return newcomer(key, cohort, agreed(agreedHow), () -> new Enrolment(key, cohort,
                people.add(asked, calendar.today()), EnrolmentStatus.ENROLLED, calendar.today()).walkedIn());
    }

    private EnrolmentId newcomer(UUID key, CohortId cohort, Consumer<PersonId> agrees, Supplier<Enrolment> made) {
        scope.requireTonight(cohort);
        Optional<Enrolment> before = enrolments.findByUuidAndCohortId(key, cohort.value());
        if (before.isPresent()) {
            return before.get().enrolmentId();
        }
        Enrolment enrolment = enrolments.saveAndFlush(made.get());
        agrees.accept(enrolment.person());
        return enrolment.enrolmentId();
    }

    /**
     * Somebody we know already joins (again), having agreed to take part. For those who see every cohort.
     *
     * @throws Refused when every place is taken
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId joinAgain(CohortId cohort, PersonId person, ConsentHow agreedHow) {
        return joinAgain(cohort, person, agreed(agreedHow));
    }

    /**
     * Somebody we know already joins with the answer they gave, taken down in full.
     *
     * @throws Refused when every place is taken, or the answer is no yes to taking part
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId joinAgain(CohortId cohort, PersonId person, NewConsent said) {
        requireYes(said);
        return joinAgain(cohort, person, agreed(said));
    }

    private EnrolmentId joinAgain(CohortId cohort, PersonId person, Consumer<PersonId> agrees) {
        freePlaces.lock(cohort);
        Enrolment enrolment = known(cohort, person);
        enrol(enrolment);
        agrees.accept(person);
        return enrolment.enrolmentId();
    }

    /**
     * Offers somebody a place and keeps it for them. Offered twice, it is one place.
     *
     * @throws Refused when every place is taken, or the person has had one here already
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId offer(CohortId cohort, PersonId person) {
        freePlaces.lock(cohort);
        Enrolment enrolment = known(cohort, person);
        if (enrolment.status() != EnrolmentStatus.OFFERED) {
            enrolment.offer(calendar.today());
            freePlaces.require(cohort);
        }
        return enrolments.saveAndFlush(enrolment).enrolmentId();
    }

    /**
     * Puts somebody on the waiting list, behind those who wait already.
     *
     * @throws Refused when the person has, or was offered, a place
     */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId waitFor(CohortId cohort, PersonId person) {
        freePlaces.lock(cohort);
        Enrolment enrolment = known(cohort, person);
        enrolment.waitFrom(calendar.now());
        return enrolments.saveAndFlush(enrolment).enrolmentId();
    }

    /**
     * Somebody takes the place and agrees to take part.
     *
     * @throws Refused when no place was kept for them and every one is taken
     */
    @TriedAgain
    public void accept(EnrolmentId id, ConsentHow agreedHow) {
        freePlaces.lockCohortOf(id);
        scope.require(id);
        Enrolment enrolment = found(id);
        enrolment.requireNotInYet();
        enrol(enrolment);
        agreement.record(enrolment.person(), ConsentPurpose.TAKING_PART, true, agreedHow);
    }

    /**
     * Somebody does not want the place. It is free again; whose turn it is, {@link #waiting} says.
     *
     * @param reason in their own words, or empty
     */
    public void decline(EnrolmentId id, String reason) {
        scope.require(id);
        requireShort(reason);
        found(id).decline(calendar.today(), reason, sealing);
    }

    /**
     * Records what somebody agreed to. Who had no place yet and now agrees to take part is in; where every place is
     * taken, the answer is kept and they wait.
     */
    @TriedAgain
    public void answered(EnrolmentId id, ConsentPurpose purpose, boolean given, ConsentHow how) {
        answered(id, purpose, given, person -> agreement.record(person, purpose, given, how));
    }

    /** The same with the answer taken down in full. */
    @TriedAgain
    public void answered(EnrolmentId id, NewConsent said) {
        answered(id, said.purpose(), said.given(), agreed(said));
    }

    /**
     * The same where nobody says for which cohort. Only who is referred to, or offered a place in, one cohort alone is
     * put on its list; otherwise the answer is kept, and the place is given from the cohort.
     */
    @TriedAgain
    public void answered(PersonId person, NewConsent said) {
        scope.require(person);
        List<Enrolment> notInYet = enrolments.findByPersonId(person.value()).stream()
                .filter(place -> place.status() == EnrolmentStatus.REFERRED
                        || place.status() == EnrolmentStatus.OFFERED).toList();
        if (notInYet.size() == 1) {
            answered(notInYet.getFirst().enrolmentId(), said);
        } else {
            agreement.record(person, said);
        }
    }

    private void answered(EnrolmentId id, ConsentPurpose purpose, boolean given, Consumer<PersonId> answers) {
        CohortId cohort = freePlaces.lockCohortOf(id);
        scope.require(id);
        Enrolment enrolment = found(id);
        answers.accept(enrolment.person());
        if (!given || purpose != ConsentPurpose.TAKING_PART) {
            return;
        }
        if (enrolment.status() == EnrolmentStatus.REFERRED && !freePlaces.any(cohort)) {
            enrolment.waitFrom(calendar.now());
        } else if (enrolment.status() == EnrolmentStatus.REFERRED || enrolment.status() == EnrolmentStatus.OFFERED) {
            enrolment.enrol(calendar.today());
        }
    }

    private Consumer<PersonId> agreed(ConsentHow how) {
        return person -> agreement.record(person, ConsentPurpose.TAKING_PART, true, how);
    }

    private Consumer<PersonId> agreed(NewConsent said) {
        return person -> agreement.record(person, said);
    }

    private static void requireYes(NewConsent said) {
        if (!said.given() || said.purpose() != ConsentPurpose.TAKING_PART) {
            throw new Refused("cohort.add.agreement-needed");
        }
    }

    /** Gives the person a place, unless one is theirs already. */
    private void enrol(Enrolment enrolment) {
        if (!enrolment.takesAPlace()) {
            freePlaces.require(enrolment.cohort());
        }
        enrolment.enrol(calendar.today());
        enrolments.saveAndFlush(enrolment);
    }

    /** What is known of somebody in a cohort, or the beginning of it, not saved yet. */
    private Enrolment known(CohortId cohort, PersonId person) {
        return enrolments.findByCohortIdAndPersonId(cohort.value(), person.value()).orElseGet(() ->
                new Enrolment(UUID.randomUUID(), cohort, person, EnrolmentStatus.REFERRED, calendar.today()));
    }

    /** Somebody is on the list who has not agreed to take part yet. */
    @RolesAllowed(Role.RUNS_COHORTS)
    public EnrolmentId refer(CohortId cohort, NewPerson asked, LocalDate on) {
        return enrolments.saveAndFlush(new Enrolment(UUID.randomUUID(), cohort, people.add(asked, on),
                EnrolmentStatus.REFERRED, on)).enrolmentId();
    }

    /** Somebody has left who did not say which of the reasons it was. */
    public void leave(EnrolmentId id, LocalDate on, String reason) {
        leave(id, on, null, reason);
    }

    /**
     * @param because null when nobody said
     * @param reason  in their own words, or empty
     */
    public void leave(EnrolmentId id, LocalDate on, LeftBecause because, String reason) {
        scope.requireLeading(id);
        if (on.isAfter(calendar.today())) {
            throw new Refused("cohort.enrolment.left-future");
        }
        requireShort(reason);
        found(id).leave(on, because, reason, sealing);
    }

    /** @throws Refused when their place was taken by somebody else */
    @TriedAgain
    public void comeBack(EnrolmentId id) {
        freePlaces.lockCohortOf(id);
        scope.requireLeading(id);
        enrol(found(id));
    }

    /** The cohorts still going where a place is free and somebody waits for it, the longest wait first. */
    @Transactional(readOnly = true)
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<PlaceToGive> placesToGive() {
        return freePlaces.waitedFor(calendar.today());
    }

    private static void requireShort(String reason) {
        if (reason.length() > Register.LONGEST_REASON) {
            throw new Refused("cohort.reason.long", Register.LONGEST_REASON);
        }
    }

    /** How many of a cohort's places are taken, kept or waited for. */
    @Transactional(readOnly = true)
    public PlacesTaken taken(CohortId cohort) {
        scope.require(cohort);
        return freePlaces.of(cohort);
    }

    /** The waiting list: whose turn it is stands first. */
    @Transactional(readOnly = true)
    public List<EnrolmentRecord> waiting(CohortId cohort) {
        return of(cohort).stream().filter(person -> person.waitingSince().isPresent())
                .sorted(Comparator.comparing(person -> person.waitingSince().orElseThrow())).toList();
    }

    @Transactional(readOnly = true)
    public EnrolmentRecord get(EnrolmentId id) {
        scope.require(id);
        Enrolment enrolment = found(id);
        return record(enrolment, people.get(enrolment.person()));
    }

    /** The same for what reaches beyond the evening: only for those who lead the cohort. */
    @Transactional(readOnly = true)
    public EnrolmentRecord getAsLeader(EnrolmentId id) {
        scope.requireLeading(id);
        return get(id);
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

    private EnrolmentRecord record(Enrolment enrolment, PersonRecord person) {
        return enrolment.record(person, sealing);
    }

    private Enrolment found(EnrolmentId id) {
        return enrolments.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
