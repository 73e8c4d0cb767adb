package org.mafs.checkin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Guests;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.TakenForm;
import org.mafs.measure.UseDiary;
import org.springframework.stereotype.Component;

/** Which forms the people of a cohort have handed in, session by session, and which they need next. */
@Component
class FormsAtAGlance implements CellFacts {

    private static final int TONIGHT = 20;
    private static final int SOON = 60;

    private final CheckIns checkIns;
    private final CompletedForms measures;
    private final UseDiary diary;
    private final Guests guests;
    private final Forms forms;

    FormsAtAGlance(CheckIns checkIns, CompletedForms measures, UseDiary diary, Guests guests, Forms forms) {
        this.checkIns = checkIns;
        this.measures = measures;
        this.diary = diary;
        this.guests = guests;
        this.forms = forms;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Known of(CohortAtAGlance cohort) {
        Map<Form, Taken> taken = new TreeMap<>();
        Map<SessionId, SessionId> ownOf = ownSessions(cohort);
        for (Form form : planned(cohort)) {
            taken.put(form, new Taken(ownOf));
        }
        checkIns.takenIn(cohort.cohort().value()).forEach(found -> of(taken, Form.CHECK_IN)
                .add(new EnrolmentId(found.getEnrolment()), Optional.of(new SessionId(found.getSession()))));
        measures.takenIn(cohort.cohort()).forEach(found -> forms.known(found.form())
                .ifPresent(form -> of(taken, form).add(found)));
        diary.lookedBackIn(cohort.cohort()).forEach(of(taken, Form.LOOK_BACK)::add);
        return new Known(facts(cohort, taken), steps(cohort, taken));
    }

    /** What was handed in at a session of another cohort counts at the own one of its number, as having come does. */
    private Map<SessionId, SessionId> ownSessions(CohortAtAGlance cohort) {
        Map<Integer, SessionId> own = cohort.sessions().stream()
                .collect(Collectors.toMap(SessionRecord::number, SessionRecord::id));
        Map<SessionId, SessionId> ownOf = new HashMap<>();
        guests.elsewhere(cohort.cohort()).stream().filter(made -> own.containsKey(made.number()))
                .forEach(made -> ownOf.put(made.session(), own.get(made.number())));
        return ownOf;
    }

    private static List<Fact> facts(CohortAtAGlance cohort, Map<Form, Taken> taken) {
        List<Fact> facts = new ArrayList<>();
        Map<SessionId, Set<EnrolmentId>> came = cohort.came();
        Optional<SessionId> next = cohort.next().map(SessionRecord::id);
        for (SessionRecord session : cohort.sessions()) {
            boolean isNext = next.filter(session.id()::equals).isPresent();
            for (EnrolmentRecord person : cohort.people()) {
                boolean wasThere = came.getOrDefault(session.id(), Set.of()).contains(person.id());
                boolean comes = isNext && cohort.onTheList().contains(person);
                for (Form form : taken.keySet()) {
                    state(cohort, taken.get(form), form, person.id(), session, wasThere, comes).ifPresent(state ->
                            facts.add(new Fact(person.id(), session.id(), word(form), state)));
                }
            }
        }
        return facts;
    }

    private static Optional<State> state(CohortAtAGlance cohort, Taken taken, Form form, EnrolmentId person,
            SessionRecord session, boolean wasThere, boolean comes) {
        if (taken.at(person, session.id())) {
            return Optional.of(State.DONE);
        }
        if (session.number() == cohort.programme().firstDue(form.code()) && taken.aheadOf(person, session)) {
            return Optional.of(State.DONE);
        }
        boolean planned = cohort.programme().due(form.code(), session.number(), cohort.last().number());
        boolean noStartYet = form.kind() != Form.Kind.CHECK_IN && !taken.ever(person)
                && session.number() > cohort.programme().firstDue(form.code());
        if (comes && (form.kind() != Form.Kind.CHECK_IN || session.heldOn().equals(cohort.today())) && (planned || noStartYet)) {
            return Optional.of(State.DUE);
        }
        boolean doneElsewhere = form.kind() != Form.Kind.CHECK_IN && taken.ever(person) && !session.equals(cohort.last());
        return wasThere && planned && cohort.isHeld(session) && !doneElsewhere ? Optional.of(State.MISSING)
                : Optional.empty();
    }

    /** The start is asked of everyone who came once; the end of everyone on the list once the last session is over. */
    private static List<NextStep> steps(CohortAtAGlance cohort, Map<Form, Taken> taken) {
        List<NextStep> steps = new ArrayList<>();
        Set<EnrolmentId> cameOnce = new HashSet<>();
        cohort.came().values().forEach(cameOnce::addAll);
        SessionRecord last = cohort.last();
        List<Form> startAndEnd = taken.keySet().stream().filter(form -> isAskedTwice(cohort, form)).toList();
        for (EnrolmentRecord person : cohort.onTheList()) {
            for (Form form : startAndEnd) {
                boolean atTheEnd = cohort.programme().due(form.code(), last.number(), last.number());
                if (cameOnce.contains(person.id()) && !taken.get(form).ever(person.id())) {
                    steps.add(new NextStep(person.id(), TONIGHT, Words.say("checkin.next.start", word(form)),
                            Optional.empty()));
                } else if (atTheEnd && cohort.isHeld(last) && cameOnce.contains(person.id())
                        && taken.get(form).count(person.id()) < 2) {
                    steps.add(new NextStep(person.id(), SOON, Words.say("checkin.next.end", word(form)),
                            Optional.empty()));
                }
            }
        }
        return steps;
    }

    /** What tells of a change is asked once at the start and once at the end; not at every session. */
    private static boolean isAskedTwice(CohortAtAGlance cohort, Form form) {
        return form.kind() != Form.Kind.CHECK_IN && !form.isForTheClose() && cohort.programme().plans(form.code())
                && cohort.programme().firstDue(form.code()) < cohort.last().number();
    }

    private List<Form> planned(CohortAtAGlance cohort) {
        return forms.all().stream().filter(form -> cohort.programme().plans(form.code())).toList();
    }

    /** Also of what is not planned any more and was filled in once. */
    private Taken of(Map<Form, Taken> taken, Form form) {
        return taken.computeIfAbsent(form, any -> new Taken(taken.values().iterator().next().ownOf));
    }

    private static String word(Form form) {
        return form.shortTitle();
    }

    /** Who has handed one form in, and at which sessions. */
    private static final class Taken {

        private final Map<SessionId, SessionId> ownOf;
        private final Map<EnrolmentId, List<Optional<SessionId>>> by = new HashMap<>();
        private final List<TakenForm> outsideSessions = new ArrayList<>();

        private Taken(Map<SessionId, SessionId> ownOf) {
            this.ownOf = ownOf;
        }

        private void add(TakenForm form) {
            add(form.enrolment(), form.session());
            if (form.session().isEmpty()) {
                outsideSessions.add(form);
            }
        }

        private void add(EnrolmentId person, Optional<SessionId> session) {
            by.computeIfAbsent(person, any -> new ArrayList<>()).add(session.map(at -> ownOf.getOrDefault(at, at)));
        }

        private boolean at(EnrolmentId person, SessionId session) {
            return by.getOrDefault(person, List.of()).contains(Optional.of(session));
        }

        /** Shortly before a session, and so that it tells of the start. */
        private boolean aheadOf(EnrolmentId person, SessionRecord session) {
            return outsideSessions.stream().anyMatch(form -> form.enrolment().equals(person)
                    && form.isAheadOf(session.heldOn()));
        }

        private boolean ever(EnrolmentId person) {
            return by.containsKey(person);
        }

        private int count(EnrolmentId person) {
            return by.getOrDefault(person, List.of()).size();
        }
    }
}
