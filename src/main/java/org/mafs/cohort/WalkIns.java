package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.person.Agreement;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who comes through the door unannounced. The number of places is no reason to send somebody home. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class WalkIns {

    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final Register register;
    private final Sessions sessions;
    private final FreePlaces freePlaces;
    private final Agreement agreement;
    private final AgreementTexts texts;
    private final CohortScope scope;
    private final Calendar calendar;

    WalkIns(Enrolments enrolments, Enrolling enrolling, Register register, Sessions sessions, FreePlaces freePlaces,
            Agreement agreement, AgreementTexts texts, CohortScope scope, Calendar calendar) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.register = register;
        this.sessions = sessions;
        this.freePlaces = freePlaces;
        this.agreement = agreement;
        this.texts = texts;
        this.scope = scope;
        this.calendar = calendar;
    }

    /** What somebody who walks in says yes to, in today's words. */
    @Transactional(readOnly = true)
    public String wording() {
        return texts.current().get(ConsentPurpose.TAKING_PART).wording();
    }

    /**
     * Somebody new came, said what they like to be called and said yes to taking part: they are on the list and here.
     *
     * @param key made when the form was opened: the same key again is the same person
     * @throws Refused when the session is closed or still to come
     */
    @TriedAgain
    public EnrolmentId arrive(UUID key, SessionId session, String name) {
        scope.require(session);
        SessionRecord at = open(session);
        EnrolmentId who = enrolling.walkIn(key, at.cohort(), NewPerson.called(name), ConsentHow.SPOKEN);
        isHere(session, who);
        return who;
    }

    /**
     * Somebody whose name is on the list in some way already came and said yes to taking part: they are here. Who had
     * left, waited or was only referred is in from now on.
     *
     * @throws Refused when the session is closed or still to come
     */
    @TriedAgain
    public void arriveAgain(SessionId session, EnrolmentId who) {
        scope.require(session);
        SessionRecord at = open(session);
        freePlaces.lock(at.cohort());
        Enrolment enrolment = enrolments.findById(who.value())
                .filter(found -> found.cohort().equals(at.cohort()))
                .orElseThrow(() -> new Refused("cohort.register.not-on-list"));
        if (enrolment.status() != EnrolmentStatus.ENROLLED) {
            enrolment.walkedIn().enrol(calendar.today());
            enrolments.saveAndFlush(enrolment);
            agreement.record(enrolment.person(), ConsentPurpose.TAKING_PART, true, ConsentHow.SPOKEN);
        }
        isHere(session, who);
    }

    /** Those on this cohort's list, in whatever way, who share a word of this name; letters' case and accents apart. */
    @Transactional(readOnly = true)
    public List<EnrolmentRecord> called(SessionId session, String name) {
        scope.require(session);
        Set<String> asked = words(name);
        return enrolling.at(session).stream()
                .filter(known -> words(known.name()).stream().anyMatch(asked::contains)).toList();
    }

    /** Whoever stands in the room is here, whatever was said before. */
    private void isHere(SessionId session, EnrolmentId who) {
        Optional<AttendanceRecord> before = register.of(session).stream()
                .filter(mark -> mark.enrolment().equals(who)).findFirst();
        if (before.filter(mark -> mark.mark().attended()).isEmpty()) {
            register.mark(session, who, Mark.PRESENT, null, before.map(AttendanceRecord::version));
        }
    }

    private SessionRecord open(SessionId id) {
        Session session = sessions.findById(id.value()).orElseThrow();
        session.requireOpen();
        return session.record();
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
