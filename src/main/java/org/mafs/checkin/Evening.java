package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.FormWay;
import org.mafs.access.PassRecord;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.Guests;
import org.mafs.cohort.Mark;
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

    /** A tablet that is not heard of for so long has no network, or is switched off. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final ProgrammePlanning programmes;
    private final Enrolling enrolling;
    private final Guests guests;
    private final Register register;
    private final Traces traces;
    private final CompletedForms measures;
    private final UseDiary diary;
    private final Drafts drafts;
    private final FormQuestions questions;
    private final Passes passes;
    private final FollowUps followUps;
    private final CohortScope scope;
    private final Calendar calendar;
    private final Forms forms;

    Evening(ProgrammePlanning programmes, Enrolling enrolling, Guests guests, Register register, Traces traces,
            CompletedForms measures, UseDiary diary, Drafts drafts, FormQuestions questions,
            Passes passes, FollowUps followUps, CohortScope scope, Calendar calendar,
            Forms forms) {
        this.programmes = programmes;
        this.enrolling = enrolling;
        this.guests = guests;
        this.register = register;
        this.traces = traces;
        this.measures = measures;
        this.diary = diary;
        this.drafts = drafts;
        this.questions = questions;
        this.passes = passes;
        this.followUps = followUps;
        this.scope = scope;
        this.calendar = calendar;
        this.forms = forms;
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
        SoFar soFar = traces.of(session.id());
        FormsTaken taken = formsTaken(session, soFar);
        List<EnrolmentRecord> people = Stream.concat(enrolling.at(session.id()).stream()
                        .filter(person -> person.status() == EnrolmentStatus.ENROLLED || tonight.containsKey(person.id())),
                guests.at(session.id()).stream()).toList();
        Map<EnrolmentId, String> homes = people.stream().allMatch(person -> person.cohort().equals(session.cohort()))
                ? Map.of() : guests.homes(session.id());
        Set<CohortId> theirs = scope.theirs(people.stream().map(EnrolmentRecord::cohort).collect(Collectors.toSet()));
        Map<FormKey, Integer> answered = answered(session, people, soFar);
        Map<EnrolmentId, List<PassRecord>> out = passes.of(session.id()).stream()
                .collect(Collectors.groupingBy(pass -> pass.person().enrolment()));
        Set<PersonId> askedAgain = followUps.dueAmong(people.stream().map(EnrolmentRecord::person)
                .collect(Collectors.toSet()));
        ProgrammeDetails schedule = programmes.of(session.cohort()).details();
        List<Form> planned = forms.all().stream().filter(form -> schedule.plans(form.code())).toList();
        boolean atTheClose = session.isClosed() || soFar.isAtTheClose();
        return people.stream().map(person -> {
            Optional<AttendanceRecord> mark = Optional.ofNullable(tonight.get(person.id()));
            Set<Form> due = mark.filter(AttendanceRecord::choseNotToWrite).isPresent() ? Set.of()
                    : taken.due(person.id(), planned, schedule, session.number(), sessionsInAll, atTheClose);
            Map<Form, Answered> underWay = underWay(person.id(), session.id(), answered);
            return new EveningPerson(person, Optional.ofNullable(homes.get(person.id())),
                    theirs.contains(person.cohort()), mark, session.number() > 1 && !hereBefore.contains(person.id()),
                    askedAgain.contains(person.person()), due, underWay, taken.tonight(person.id()),
                    new TreeSet<>(planned), out(out.getOrDefault(person.id(), List.of()), taken.tonight(person.id())),
                    mark.map(AttendanceRecord::mark).filter(Mark::attended).isPresent()
                            ? sheets(person.id(), session.id(), due, underWay, soFar) : new TreeMap<>(),
                    soFar.lateAnswers().contains(person.id()));
        }).toList();
    }

    /** What is begun on a screen is answered there. */
    private static SortedMap<Form, SheetLook> sheets(EnrolmentId person, SessionId session, Set<Form> due,
            Map<Form, Answered> underWay, SoFar soFar) {
        SortedMap<Form, SheetLook> sheets = new TreeMap<>();
        due.stream().filter(SheetLooks::isOnPaper).filter(form -> !underWay.containsKey(form)).forEach(form ->
                sheets.put(form, soFar.look(FormKey.atSession(form.code(), person, session), form)));
        return sheets;
    }

    /** A question that was read on paper is not begun on a screen: a card says of everybody's sheet the same. */
    private Map<FormKey, Integer> answered(SessionRecord session, List<EnrolmentRecord> people, SoFar soFar) {
        Set<FormKey> keys = new HashSet<>();
        people.forEach(person -> forms.all()
                .forEach(form -> keys.add(FormKey.atSession(form.code(), person.id(), session.id()))));
        Map<FormKey, Integer> counted = new HashMap<>();
        drafts.fieldsAnswered(session.cohort(), keys).forEach((form, fields) -> counted.put(form, Math.toIntExact(
                fields.stream().filter(field -> !soFar.wasReadOnPaper(form, field)).map(GivenAnswers::question)
                        .distinct().count())));
        return counted;
    }

    /** The last of them that is open and has something to hand in. */
    private Optional<FormsOut> out(List<PassRecord> passes, Set<Form> done) {
        return passes.reversed().stream().filter(pass -> pass.endedAt().isEmpty())
                .filter(pass -> pass.person().way() == FormWay.HANDED || pass.person().way() == FormWay.OWN_PHONE)
                .map(pass -> out(pass, done)).filter(out -> out.forms() > 0).findFirst();
    }

    private FormsOut out(PassRecord pass, Set<Form> done) {
        long forms = pass.person().forms().stream()
                .filter(form -> done.stream().map(Form::code).noneMatch(form::equals)).count();
        Optional<Instant> heard = pass.person().way() == FormWay.HANDED
                ? Optional.of(pass.lastHeardAt().orElse(pass.issuedAt())) : pass.lastHeardAt();
        return new FormsOut(pass.person().way(), Math.toIntExact(forms),
                heard.filter(calendar.now().minus(ANSWERS_WITHIN)::isAfter)
                        .map(at -> LocalTime.ofInstant(at, Calendar.PLACE).truncatedTo(ChronoUnit.MINUTES)));
    }

    private FormsTaken formsTaken(SessionRecord session, SoFar soFar) {
        FormsTaken taken = new FormsTaken(session);
        soFar.checkedIn().forEach(enrolment -> taken.add(enrolment, Optional.of(session.id()), Form.CHECK_IN));
        soFar.filledIn().forEach((enrolment, filledIn) -> filledIn.forEach(form -> taken.addTonight(enrolment, form)));
        for (TakenForm form : measures.takenIn(session.cohort())) {
            forms.known(form.form()).ifPresent(known -> taken.add(form, known));
        }
        for (TakenForm form : diary.lookedBackIn(session.cohort())) {
            taken.add(form, Form.LOOK_BACK);
        }
        return taken;
    }

    private Map<Form, Answered> underWay(EnrolmentId person, SessionId session, Map<FormKey, Integer> answered) {
        Map<Form, Answered> begunForms = new TreeMap<>();
        for (Form form : forms.all()) {
            int begun = answered.getOrDefault(FormKey.atSession(form.code(), person, session), 0);
            if (begun > 0) {
                begunForms.put(form, new Answered(begun, questions.count(form)));
            }
        }
        return begunForms;
    }

    /** Which forms each person has handed in tonight, and ever. */
    private static final class FormsTaken {

        private final SessionRecord session;
        private final Map<EnrolmentId, Set<Form>> tonight = new HashMap<>();
        private final Map<EnrolmentId, Set<Form>> ever = new HashMap<>();
        private final Map<EnrolmentId, Set<Form>> ahead = new HashMap<>();

        private FormsTaken(SessionRecord session) {
            this.session = session;
        }

        private void add(TakenForm taken, Form form) {
            add(taken.enrolment(), taken.session(), form);
            if (taken.isAheadOf(session.heldOn())) {
                ahead.computeIfAbsent(taken.enrolment(), any -> new TreeSet<>()).add(form);
            }
        }

        private void add(EnrolmentId person, Optional<SessionId> at, Form form) {
            ever.computeIfAbsent(person, any -> new HashSet<>()).add(form);
            if (at.filter(session.id()::equals).isPresent()) {
                addTonight(person, form);
            }
        }

        /** Also when all of it was declined: that is no start to compare with. */
        private void addTonight(EnrolmentId person, Form form) {
            tonight.computeIfAbsent(person, any -> new TreeSet<>()).add(form);
        }

        private Set<Form> tonight(EnrolmentId person) {
            return tonight.getOrDefault(person, Set.of());
        }

        /** As the programme plans it; what tells of the start is due until there is a start to compare with. */
        private Set<Form> due(EnrolmentId person, List<Form> planned, ProgrammeDetails schedule, int number,
                int sessionsInAll, boolean atTheClose) {
            Set<Form> due = new TreeSet<>();
            for (Form form : planned) {
                if (form.isForTheClose()) {
                    if (atTheClose && schedule.due(form.code(), number, sessionsInAll)) {
                        due.add(form);
                    }
                    continue;
                }
                boolean noStartYet = form.kind() != Form.Kind.CHECK_IN && number > schedule.firstDue(form.code())
                        && !ever.getOrDefault(person, Set.of()).contains(form);
                boolean startedAhead = number == schedule.firstDue(form.code())
                        && ahead.getOrDefault(person, Set.of()).contains(form);
                if (!startedAhead && (noStartYet || schedule.due(form.code(), number, sessionsInAll))) {
                    due.add(form);
                }
            }
            due.removeAll(tonight(person));
            return due;
        }
    }
}
