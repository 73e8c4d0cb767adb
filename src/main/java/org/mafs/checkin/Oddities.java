package org.mafs.checkin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.checkin.CohortFacts.Begun;
import org.mafs.checkin.CohortFacts.Course;
import org.mafs.checkin.CohortFacts.Handed;
import org.mafs.checkin.CohortFacts.Held;
import org.mafs.checkin.CohortFacts.Marked;
import org.mafs.checkin.CohortFacts.Place;
import org.mafs.checkin.CohortFacts.Planned;
import org.mafs.checkin.CohortFacts.Twice;
import org.mafs.checkin.Oddity.Fix;
import org.mafs.checkin.Oddity.InBoth;
import org.mafs.checkin.Oddity.InForm;
import org.mafs.checkin.Oddity.InRoom;
import org.mafs.checkin.Oddity.OnPage;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.SessionStatus;
import org.mafs.draft.FormKey;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Scale;
import org.mafs.measure.Timing;

/** What looks odd in what was written down of some cohorts, on one day. */
class Oddities {

    /** For so long a form may lie begun after its session, and one that came twice may wait. */
    private static final int DAYS_TO_FINISH = 2;
    /** And one that belongs to no session. */
    private static final Duration TO_FINISH_ALONE = Duration.ofDays(7);
    private static final int LONGEST_KEY = 160;

    private final CohortFacts facts;
    private final Map<String, Form> forms;
    private final InstrumentLibrary library;
    private final FollowUpWindow followUp;
    private final LocalDate today;
    private final Instant now;
    private final Map<CohortId, List<Held>> sessions;
    private final OddNumbers numbers;
    private final List<Found> found = new ArrayList<>();

    Oddities(CohortFacts facts, Collection<Form> forms, InstrumentLibrary library, FollowUpWindow followUp, Instant now) {
        this.facts = facts;
        this.forms = forms.stream().collect(Collectors.toMap(Form::code, form -> form));
        this.library = library;
        this.followUp = followUp;
        this.now = now;
        this.today = now.atZone(Calendar.PLACE).toLocalDate();
        this.sessions = facts.sessions().stream().collect(Collectors.groupingBy(Held::cohort));
        this.numbers = new OddNumbers(facts, library, this);
    }

    /** An oddity before anybody's name is known. */
    record Found(String key, OddityKind kind, CohortId cohort, Optional<EnrolmentId> enrolment, Optional<PersonId> person,
            LocalDate since, String words, Fix fix) {
    }

    /** Everything that looks odd, in no order that matters. */
    List<Found> all() {
        facts.sessions().forEach(this::notClosed);
        facts.places().forEach(this::of);
        Map<EnrolmentId, Place> places = facts.places().stream().collect(Collectors.toMap(Place::id, place -> place));
        facts.begun().forEach(begun -> begunOnly(places.get(begun.enrolment()), begun));
        facts.twice().forEach(twice -> cameTwice(places.get(twice.enrolment()), twice));
        return found;
    }

    private void of(Place place) {
        Course course = facts.courses().get(place.cohort());
        if (course == null) {
            return;
        }
        List<Handed> handed = CohortFacts.of(facts.handed(), place.id());
        List<Marked> marks = CohortFacts.of(facts.marks(), place.id());
        Optional<LocalDate> started = marks.stream().filter(Marked::came).map(Marked::on).min(LocalDate::compareTo);
        missing(place, course, handed, marks, started);
        noMark(place, marks);
        handed.forEach(form -> {
            notScorable(place, form);
            inTheFuture(place, form);
            outside(place, course, form, started);
        });
        twiceThatDay(place, handed);
        beforeJoining(place, handed, started);
        afterLeaving(place, course, handed, started);
        numbers.of(place);
    }

    private void notClosed(Held session) {
        if (session.status() == SessionStatus.PLANNED && session.on().isBefore(today)) {
            found.add(new Found(key(OddityKind.NOT_CLOSED, session.id().value()), OddityKind.NOT_CLOSED, session.cohort(),
                    Optional.empty(), Optional.empty(), session.on(), Words.say("checkin.quality.not-closed",
                    session.number(), day(session.on())), new InRoom(session.id())));
        }
    }

    private void noMark(Place place, List<Marked> marks) {
        sessions.getOrDefault(place.cohort(), List.of()).stream()
                .filter(session -> session.status() == SessionStatus.CLOSED && place.isOn(session.on()))
                .filter(session -> marks.stream().noneMatch(mark -> mark.number() == session.number()))
                .forEach(session -> add(place, OddityKind.NO_MARK, session.on(), new InRoom(session.id()),
                        Words.say("checkin.quality.no-mark", session.number(), day(session.on())),
                        place.id().value(), session.id().value()));
    }

    private void begunOnly(Place place, Begun begun) {
        Optional<Opened> opened = opened(place, begun);
        Optional<Held> session = opened.flatMap(Opened::session);
        boolean isStale = session.map(at -> at.on().isBefore(today.minusDays(DAYS_TO_FINISH)))
                .orElseGet(() -> begun.last().isBefore(now.minus(TO_FINISH_ALONE)));
        if (!isStale) {
            return;
        }
        LocalDate on = session.map(Held::on).orElseGet(() -> londonDay(begun.first()));
        Fix fix = session.<Fix>map(at -> at.cohort().equals(place.cohort())
                ? new InForm(opened.orElseThrow().form(), place.id(), at.id()) : new OnPage(place.id()))
                .orElseGet(() -> new OnPage(place.id()));
        add(place, OddityKind.BEGUN_ONLY, on, fix, Words.say("checkin.quality.begun-only", opened
                        .map(form -> title(form.form().code())).orElseGet(() -> Words.say("checkin.quality.a-form")), day(on)),
                place.id().value(), begun.key(), begun.fields());
    }

    /** A form's name says nothing of what it names, so every form and occasion that it may be is tried. */
    private Optional<Opened> opened(Place place, Begun begun) {
        Stream<Held> elsewhere = CohortFacts.of(facts.marks(), place.id()).stream()
                .map(mark -> new Held(mark.session(), mark.cohort(), mark.number(), mark.on(), SessionStatus.PLANNED));
        List<Held> occasions = Stream.concat(sessions.getOrDefault(place.cohort(), List.of()).stream(), elsewhere).toList();
        for (Form form : forms.values()) {
            for (Held session : occasions) {
                if (FormKey.atSession(form.code(), place.id(), session.id()).value().equals(begun.key())) {
                    return Optional.of(new Opened(form, Optional.of(session)));
                }
            }
            for (LocalDate day = londonDay(begun.first()).minusDays(1); !day.isAfter(londonDay(begun.last()));
                    day = day.plusDays(1)) {
                if (FormKey.onDay(form.code(), place.id(), day).value().equals(begun.key())) {
                    return Optional.of(new Opened(form, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private record Opened(Form form, Optional<Held> session) {
    }

    private void cameTwice(Place place, Twice twice) {
        if (twice.arrived().isBefore(now.minus(Duration.ofDays(DAYS_TO_FINISH)))) {
            add(place, OddityKind.CAME_TWICE, twice.on(), new InBoth(twice.id(), place.id(), twice.session()),
                    Words.say("checkin.quality.came-twice", title(twice.form()), day(twice.on()),
                            day(londonDay(twice.arrived()))), twice.id());
        }
    }

    /** Who came once and is still on the list; each form by the first and the last session that asks it. */
    private void missing(Place place, Course course, List<Handed> handed, List<Marked> marks,
            Optional<LocalDate> started) {
        boolean beganAndIsOver = marks.stream().anyMatch(mark -> mark.came() && mark.isOver());
        if (place.status() != EnrolmentStatus.ENROLLED || !beganAndIsOver) {
            return;
        }
        int over = sessions.get(place.cohort()).stream().filter(session -> session.isOver(today)).mapToInt(Held::number)
                .max().orElse(0);
        List<Planned> planned = facts.planned().getOrDefault(place.cohort(), List.of());
        boolean hasEnded = course.last().isBefore(today);
        List<Form> atTheStart = planned.stream().filter(form -> form.first() <= over && form.first() < course.number())
                .map(Planned::form).filter(form -> !isIn(place, handed, form, day -> day.isBefore(course.last())
                        || started.filter(day::equals).isPresent())).toList();
        if (!atTheStart.isEmpty()) {
            add(place, OddityKind.NO_START, started.orElseThrow(), new OnPage(place.id()),
                    Words.say(hasEnded ? "checkin.quality.no-start.late" : "checkin.quality.no-start", titles(atTheStart),
                            day(started.orElseThrow())), place.id().value(), codes(atTheStart));
        }
        LocalDate until = course.last().plusDays(followUp.daysForTheEnd());
        List<Form> atTheEnd = !hasEnded ? List.of() : planned.stream().filter(form -> form.last() >= course.number())
                .map(Planned::form).filter(form -> !isIn(place, handed, form,
                        day -> !day.isBefore(course.last()) && !day.isAfter(until))).toList();
        if (!atTheEnd.isEmpty()) {
            add(place, OddityKind.NO_END, course.last(), new OnPage(place.id()),
                    Words.say(today.isAfter(until) ? "checkin.quality.no-end.late" : "checkin.quality.no-end",
                            titles(atTheEnd), day(course.last()), day(until)), place.id().value(), codes(atTheEnd));
        }
    }

    /** What was declined question by question has come too. */
    private boolean isIn(Place place, List<Handed> handed, Form form, Predicate<LocalDate> day) {
        return Stream.concat(handed.stream().filter(one -> one.form().equals(form.code())).map(Handed::on),
                CohortFacts.of(facts.declined(), place.id()).stream().filter(one -> one.form().equals(form.code()))
                        .map(CohortFacts.Declined::on)).anyMatch(day);
    }

    /** Where a scale of several questions has too few answers to come to anything, and some. */
    private void notScorable(Place place, Handed form) {
        if (form.version() == 0) {
            return;
        }
        Instrument instrument = library.version(form.form(), form.version());
        boolean isOdd = instrument.scales().stream().filter(scale -> scale.items().size() > 1).anyMatch(scale -> {
            int answered = answered(scale, form);
            return answered > 0 && scale.items().size() - answered > scale.missing().mayBeMissing();
        });
        if (isOdd) {
            int blank = instrument.items().size() - form.answers().size();
            add(place, OddityKind.NOT_SCORABLE, form.on(), fix(place, form.form(), form.session(), form.here()),
                    Words.say("checkin.quality.not-scorable", title(form.form()), day(form.on()), blank), form.row(),
                    blank);
        }
    }

    private static int answered(Scale scale, Handed form) {
        return (int) scale.items().stream().filter(form.answers()::containsKey).count();
    }

    private void inTheFuture(Place place, Handed form) {
        if (form.on().isAfter(today)) {
            add(place, OddityKind.IN_THE_FUTURE, form.on(), fix(place, form.form(), form.session(), form.here()),
                    Words.say("checkin.quality.in-the-future", title(form.form()), day(form.on())), form.row());
        }
    }

    private void outside(Place place, Course course, Handed form, Optional<LocalDate> started) {
        boolean asksOnce = !form.form().equals(Form.CHECK_IN.code());
        if (asksOnce && !form.on().isAfter(today) && !isAfterLeaving(place, course, form, started)
                && timing(course, form, started) == Timing.OUTSIDE) {
            add(place, OddityKind.OUTSIDE_ITS_DAYS, form.on(), fix(place, form.form(), form.session(), form.here()),
                    Words.say("checkin.quality.outside-its-days", title(form.form()), day(form.on())), form.row());
        }
    }

    private Timing timing(Course course, Handed form, Optional<LocalDate> started) {
        return Timing.of(form.on(), started, course.first(), course.last(), followUp, form.planned());
    }

    private void twiceThatDay(Place place, List<Handed> handed) {
        Map<String, List<Handed>> sameDay = new TreeMap<>(handed.stream()
                .collect(Collectors.groupingBy(form -> form.on() + " " + form.form())));
        sameDay.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            Handed last = same.getLast();
            add(place, OddityKind.TWICE_THAT_DAY, last.on(), fix(place, last.form(), last.session(), last.here()),
                    Words.say("checkin.quality.twice-that-day", title(last.form()), day(last.on()), same.size()),
                    last.row(), same.size());
        });
    }

    /** Who was marked as there before they were typed in was there. */
    private void beforeJoining(Place place, List<Handed> handed, Optional<LocalDate> started) {
        LocalDate joined = started.filter(place.joined()::isAfter).orElse(place.joined());
        List<Handed> before = isOrWasOnTheList(place) ? handed.stream().filter(form -> form.on().isBefore(joined)).toList()
                : List.of();
        before.stream().map(Handed::on).min(LocalDate::compareTo).ifPresent(first -> add(place, OddityKind.BEFORE_JOINING,
                first, new OnPage(place.id()), Words.say("checkin.quality.before-joining", before.size(), day(joined),
                        day(first)), place.id().value(), before.size(), ChronoUnit.DAYS.between(first, joined)));
    }

    private static boolean isOrWasOnTheList(Place place) {
        return place.status() == EnrolmentStatus.ENROLLED || place.status() == EnrolmentStatus.LEFT;
    }

    private void afterLeaving(Place place, Course course, List<Handed> handed, Optional<LocalDate> started) {
        List<Handed> after = handed.stream().filter(form -> isAfterLeaving(place, course, form, started)).toList();
        after.stream().map(Handed::on).max(LocalDate::compareTo).ifPresent(last -> {
            LocalDate left = place.left().orElseThrow();
            add(place, OddityKind.AFTER_LEAVING, last, new OnPage(place.id()), Words.say("checkin.quality.after-leaving",
                    after.size(), day(left), day(last)), place.id().value(), after.size(),
                    ChronoUnit.DAYS.between(left, last));
        });
    }

    /** Who has left is still asked at the end and a month later. */
    private boolean isAfterLeaving(Place place, Course course, Handed form, Optional<LocalDate> started) {
        if (place.status() != EnrolmentStatus.LEFT || place.left().filter(form.on()::isAfter).isEmpty()) {
            return false;
        }
        Timing timing = timing(course, form, started);
        return form.form().equals(Form.CHECK_IN.code()) || timing != Timing.END && timing != Timing.FOLLOW_UP;
    }

    void add(Place place, OddityKind kind, LocalDate since, Fix fix, String words, Object... what) {
        found.add(new Found(key(kind, what), kind, place.cohort(), Optional.of(place.id()), Optional.of(place.person()), since,
                words, fix));
    }

    /** A form at a session of another cohort, or of no session, can only be looked at. */
    Fix fix(Place place, String form, Optional<SessionId> session, boolean here) {
        return session.filter(at -> here && forms.containsKey(form))
                .<Fix>map(at -> new InForm(forms.get(form), place.id(), at)).orElseGet(() -> new OnPage(place.id()));
    }

    /** As a sentence begins with it; also of a form that is not asked any more. */
    String title(String form) {
        return atTheBeginning(Optional.ofNullable(forms.get(form)).map(Form::shortTitle)
                .orElseGet(() -> library.latest(form).shortTitle().orElse(library.latest(form).title())));
    }

    private static String atTheBeginning(String words) {
        return words.substring(0, 1).toUpperCase(Words.HOME) + words.substring(1);
    }

    private static String titles(List<Form> missing) {
        return missing.stream().map(Form::shortTitle).collect(Collectors.joining(", "));
    }

    private static String codes(List<Form> missing) {
        return missing.stream().map(Form::code).collect(Collectors.joining(","));
    }

    private static LocalDate londonDay(Instant at) {
        return at.atZone(Calendar.PLACE).toLocalDate();
    }

    static String day(LocalDate day) {
        return Calendar.longDay(day);
    }

    /** Other numbers make another key; one that is too long to keep is kept by its fingerprint. */
    static String key(OddityKind kind, Object... what) {
        String whole = kind.code() + "/" + Stream.of(what).map(String::valueOf).collect(Collectors.joining("/"));
        if (whole.length() <= LONGEST_KEY) {
            return whole;
        }
        return kind.code() + "/" + what[0] + "/" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }
}
