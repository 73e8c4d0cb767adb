package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Guests;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.TakenForm;
import org.mafs.measure.UseDiary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the session's screen shows, in a fixed number of statements whatever the cohort's size. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Evening {

    private final ProgrammePlanning programmes;
    private final Enrolling enrolling;
    private final Guests guests;
    private final Register register;
    private final CheckIns checkIns;
    private final CompletedForms measures;
    private final UseDiary diary;
    private final Drafts drafts;
    private final CohortScope scope;

    Evening(ProgrammePlanning programmes, Enrolling enrolling, Guests guests, Register register, CheckIns checkIns,
            CompletedForms measures, UseDiary diary, Drafts drafts, CohortScope scope) {
        this.programmes = programmes;
        this.enrolling = enrolling;
        this.guests = guests;
        this.register = register;
        this.checkIns = checkIns;
        this.measures = measures;
        this.diary = diary;
        this.drafts = drafts;
        this.scope = scope;
    }

    /**
     * Everyone on the list who has not left, those who came all the same, and last the guests who make a session up.
     *
     * @param sessionsInAll the number of the last session that takes place, when the forms at the end are due
     */
    public List<EveningPerson> of(SessionRecord session, int sessionsInAll) {
        Map<EnrolmentId, AttendanceRecord> tonight = register.of(session.id()).stream()
                .collect(Collectors.toMap(AttendanceRecord::enrolment, Function.identity()));
        Set<EnrolmentId> hereBefore = register.hereAnotherTime(session.id());
        FormsTaken taken = formsTaken(session);
        List<EnrolmentRecord> people = Stream.concat(enrolling.at(session.id()).stream()
                        .filter(person -> person.status() == EnrolmentStatus.ENROLLED || tonight.containsKey(person.id())),
                guests.at(session.id()).stream()).toList();
        Map<EnrolmentId, String> homes = guests.homes(session.id());
        Set<CohortId> theirs = scope.theirs(people.stream().map(EnrolmentRecord::cohort).collect(Collectors.toSet()));
        Map<FormKey, Form> keys = new HashMap<>();
        people.forEach(person -> Stream.of(Form.values())
                .forEach(form -> keys.put(FormKey.atSession(form.code(), person.id(), session.id()), form)));
        Set<FormKey> begun = drafts.begun(session.cohort(), keys.keySet());
        ProgrammeDetails schedule = programmes.of(session.cohort()).details();
        return people.stream().map(person -> new EveningPerson(person,
                Optional.ofNullable(homes.get(person.id())), theirs.contains(person.cohort()),
                Optional.ofNullable(tonight.get(person.id())),
                session.number() > 1 && !hereBefore.contains(person.id()),
                choseNotToWrite(tonight.get(person.id())) ? Set.of()
                        : taken.due(person.id(), schedule, session.number(), sessionsInAll),
                begunBy(person.id(), session.id(), begun), taken.tonight(person.id()))).toList();
    }

    private static boolean choseNotToWrite(AttendanceRecord mark) {
        return mark != null && mark.choseNotToWrite();
    }

    private FormsTaken formsTaken(SessionRecord session) {
        FormsTaken taken = new FormsTaken(session.id());
        checkIns.enrolmentsCheckedInAt(session.id().value())
                .forEach(enrolment -> taken.add(new EnrolmentId(enrolment), Optional.of(session.id()), Form.CHECK_IN));
        for (TakenForm form : measures.takenIn(session.cohort())) {
            taken.add(form.enrolment(), form.session(), Form.CORE_10);
        }
        for (TakenForm form : diary.lookedBackIn(session.cohort())) {
            taken.add(form.enrolment(), form.session(), Form.LOOK_BACK);
        }
        return taken;
    }

    private static Set<Form> begunBy(EnrolmentId person, SessionId session, Set<FormKey> begun) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            if (begun.contains(FormKey.atSession(form.code(), person, session))) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** Which forms each person has handed in tonight, and ever. */
    private static final class FormsTaken {

        private final SessionId session;
        private final Map<EnrolmentId, Set<Form>> tonight = new HashMap<>();
        private final Map<EnrolmentId, Set<Form>> ever = new HashMap<>();

        private FormsTaken(SessionId session) {
            this.session = session;
        }

        private void add(EnrolmentId person, Optional<SessionId> at, Form form) {
            ever.computeIfAbsent(person, any -> new HashSet<>()).add(form);
            if (at.filter(session::equals).isPresent()) {
                tonight.computeIfAbsent(person, any -> EnumSet.noneOf(Form.class)).add(form);
            }
        }

        private Set<Form> tonight(EnrolmentId person) {
            return tonight.getOrDefault(person, Set.of());
        }

        /** As the programme plans it; what tells of the start is due until there is a start to compare with. */
        private Set<Form> due(EnrolmentId person, ProgrammeDetails schedule, int number, int sessionsInAll) {
            Set<Form> due = EnumSet.noneOf(Form.class);
            for (Form form : Form.values()) {
                boolean noStartYet = form != Form.CHECK_IN && number > schedule.firstDue(form.code())
                        && !ever.getOrDefault(person, Set.of()).contains(form);
                if (noStartYet || schedule.due(form.code(), number, sessionsInAll)) {
                    due.add(form);
                }
            }
            due.removeAll(tonight(person));
            return due;
        }
    }
}
