package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.JourneySession.Came;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody told and did over their weeks. Only who leads their cohort sees all of it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Journeys {

    /** Scales of the Treatment Outcomes Profile that count days of use of what calls for a warning. */
    private static final Map<String, Substance> DAYS_ON_A_FORM =
            Map.of("alcohol-days", Substance.ALCOHOL, "opiates-days", Substance.OPIOIDS);

    private final Enrolling enrolling;
    private final CohortPlanning planning;
    private final Register register;
    private final MissedSessions missed;
    private final CompletedForms forms;
    private final UseDiary diary;
    private final InstrumentLibrary library;
    private final List<JourneyTrack> tracks;
    private final CohortScope scope;
    private final Calendar calendar;

    Journeys(Enrolling enrolling, CohortPlanning planning, Register register, MissedSessions missed,
            CompletedForms forms, UseDiary diary, InstrumentLibrary library, List<JourneyTrack> tracks,
            CohortScope scope, Calendar calendar) {
        this.enrolling = enrolling;
        this.planning = planning;
        this.register = register;
        this.missed = missed;
        this.forms = forms;
        this.diary = diary;
        this.library = library;
        this.tracks = tracks.stream().sorted(Comparator.comparingInt(JourneyTrack::order)).toList();
        this.scope = scope;
        this.calendar = calendar;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when they do not lead the person's cohort */
    public Journey of(EnrolmentId id) {
        scope.requireLeading(id);
        EnrolmentRecord person = enrolling.getAsLeader(id);
        SortedMap<LocalDate, UseDays> weeks = diary.of(id, UseDays.WEEK);
        SortedMap<LocalDate, UseDays> fourWeeks = diary.of(id, UseDays.FOUR_WEEKS);
        List<ScoreCourse> scores = scores(id);
        Set<Substance> spokenOf = spokenOf(weeks, fourWeeks);
        scores.forEach(course -> DAYS_ON_A_FORM.entrySet().stream()
                .filter(days -> course.scale().code().equals(days.getKey()) && course.isAnywhereAbove(0))
                .forEach(days -> spokenOf.add(days.getValue())));
        return new Journey(id, person.name(), sessions(person), missed.of(id), scores, use(weeks, fourWeeks), spokenOf,
                tracks.stream().flatMap(track -> track.of(id).stream()).toList());
    }

    private List<JourneySession> sessions(EnrolmentRecord person) {
        Map<SessionId, AttendanceRecord> marks = register.counted(person.cohort()).stream()
                .filter(mark -> mark.enrolment().equals(person.id()))
                .collect(Collectors.toMap(AttendanceRecord::session, Function.identity()));
        return planning.sessions(person.cohort()).stream()
                .map(session -> new JourneySession(session.number(), session.heldOn(),
                        came(person, session, Optional.ofNullable(marks.get(session.id()))))).toList();
    }

    private Came came(EnrolmentRecord person, SessionRecord session, Optional<AttendanceRecord> mark) {
        boolean there = mark.filter(made -> made.mark().attended()).isPresent();
        if (there && mark.get().madeUp()) {
            return Came.MADE_UP;
        }
        if (session.isCancelled() && !there) {
            return Came.CANCELLED;
        }
        if (mark.isPresent()) {
            return came(mark.get().mark());
        }
        if (wasNotOnTheList(person, session)) {
            return Came.NOT_ON_LIST;
        }
        return session.heldOn().isBefore(calendar.today()) || session.isClosed() ? Came.NO_MARK : Came.TO_COME;
    }

    private static Came came(Mark mark) {
        return switch (mark) {
            case PRESENT -> Came.PRESENT;
            case LATE -> Came.LATE;
            case LEFT_EARLY -> Came.LEFT_EARLY;
            case APOLOGIES -> Came.APOLOGIES;
            case ABSENT -> Came.ABSENT;
        };
    }

    private static boolean wasNotOnTheList(EnrolmentRecord person, SessionRecord session) {
        return person.status() != EnrolmentStatus.ENROLLED && person.status() != EnrolmentStatus.LEFT
                || session.heldOn().isBefore(person.joinedOn())
                || person.leftOn().filter(session.heldOn()::isAfter).isPresent();
    }

    /** What is asked before people go is about the evening, and no measure of the person. */
    private List<ScoreCourse> scores(EnrolmentId person) {
        Map<String, List<ResponseRecord>> byInstrument = new LinkedHashMap<>();
        Stream.concat(Stream.of(Instruments.CORE_10), library.inUse().stream())
                .forEach(instrument -> byInstrument.put(instrument.code(), new ArrayList<>()));
        forms.of(person).stream().filter(form -> form.instrument().askedAt() == AskedAt.ARRIVAL).forEach(form ->
                byInstrument.computeIfAbsent(form.instrument().code(), code -> new ArrayList<>()).add(form));
        return byInstrument.values().stream().filter(taken -> !taken.isEmpty())
                .flatMap(taken -> ScoreCourse.of(taken).stream()).toList();
    }

    /** The main substance first, in every length of window it was told over; then what else was used on any day. */
    private static List<UseCourse> use(SortedMap<LocalDate, UseDays> weeks, SortedMap<LocalDate, UseDays> fourWeeks) {
        Optional<Substance> main = main(fourWeeks);
        Set<Substance> order = new LinkedHashSet<>(main.stream().toList());
        order.addAll(List.of(Substance.values()));
        List<UseCourse> courses = new ArrayList<>();
        for (Substance substance : order) {
            List<UseCourse> told = Stream.of(UseCourse.of(substance, UseDays.FOUR_WEEKS, fourWeeks),
                    UseCourse.of(substance, UseDays.WEEK, weeks)).flatMap(Optional::stream).toList();
            if (main.equals(Optional.of(substance)) || told.stream().anyMatch(UseCourse::anyUse)) {
                courses.addAll(told);
            }
        }
        return courses;
    }

    /** What they named last; people may come to see another one as their main substance. */
    private static Optional<Substance> main(SortedMap<LocalDate, UseDays> fourWeeks) {
        return fourWeeks.values().stream().flatMap(told -> told.main().stream()).reduce((earlier, later) -> later);
    }

    private static Set<Substance> spokenOf(SortedMap<LocalDate, UseDays> weeks, SortedMap<LocalDate, UseDays> fourWeeks) {
        Set<Substance> spokenOf = EnumSet.noneOf(Substance.class);
        Stream.concat(weeks.values().stream(), fourWeeks.values().stream()).forEach(told -> {
            told.main().ifPresent(spokenOf::add);
            spokenOf.addAll(told.used());
        });
        return spokenOf;
    }
}
