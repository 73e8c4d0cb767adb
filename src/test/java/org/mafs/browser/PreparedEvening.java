package org.mafs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.mafs.access.AccountRecord;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.base.SiteId;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.Form;
import org.mafs.checkin.Occasion;
import org.mafs.checkin.OwnLateAnswers;
import org.mafs.checkin.OwnPhone;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.ConsentHow;
import org.mafs.person.Contact;
import org.mafs.person.NewPerson;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.NewDuty;

/**
 * A cohort of its own with its second session today: somebody in every state, one very long name, one written from
 * right to left. Made once, by whoever is signed in.
 */
class PreparedEvening {

    static final String HERE = "Ada O’Neill";
    static final String NOT_YET = "Cem Arslan";
    static final String NEW = "Wilhelmina Featherstonehaugh-Cholmondeley";

    private final CohortId cohort;
    private final List<SessionId> sessions;
    private final EnrolmentId here;
    private final EnrolmentId newcomer;
    private final PersonId known;
    private final ConcernId talk;
    private final CohortId full;
    private final SessionId closed;
    private final UUID cameTwice;
    private final String link;

    PreparedEvening(CohortPlanning planning, Places places, NamingDuties duties, ConcernRegister concerns,
            CohortList cohorts, Enrolling enrolling, Register register,
            CompletedForms forms, WeeklyCheckIn checkIns, OwnLateAnswers late, OwnPhone phones, Calendar calendar) {
        LocalDate today = calendar.today();
        cohort = planning.create(new NewCohort("Looked at closely " + UUID.randomUUID(), places.called("The room above the library"),
                today.minusWeeks(1), LocalTime.of(18, 30)));
        nameLeads(duties, planning.get(cohort).venue().site());
        sessions = planning.sessions(cohort).stream().map(session -> session.id()).toList();
        here = joins(enrolling, HERE);
        newcomer = joins(enrolling, NEW);
        joins(enrolling, NOT_YET);
        EnrolmentId sorry = joins(enrolling, "ليلى حداد");
        mark(register, 1, here, Mark.PRESENT, null);
        mark(register, 1, sorry, Mark.ABSENT, null);
        mark(register, 2, here, Mark.PRESENT, null);
        mark(register, 2, newcomer, Mark.PRESENT, null);
        mark(register, 2, sorry, Mark.APOLOGIES, "Her train is cancelled");
        fillsIn(forms, 1, today.minusWeeks(1), Answers.of(3, 2, 2, 3, 1, 0, 3, 2, 3, 2));
        fillsIn(forms, 2, today, Answers.of(2, 1, 1, 2, 0, 1, 2, 1, 2, 1));
        talk = concerns.of(here).getFirst().id();
        checkIns.handIn(here, sessions.getLast(), new CheckInAnswers(4, "Slept through twice.",
                new UseDays(UseDays.WEEK, Optional.empty(), Map.of(Substance.ALCOHOL, 2)), OptionalInt.of(1),
                "To see my sister."), Optional.empty());
        cameTwice = late.of(new Occasion(here, Optional.of(sessions.get(1)), today));
        link = phones.secret(newcomer, sessions.get(1), List.of(Form.CHECK_IN, Form.CORE_10, Form.LOOK_BACK));
        known = enrolling.get(here).person();
        full = called(cohorts, "Weaver's Yard group");
        closed = planning.sessions(called(cohorts, "Riverside pilot")).getFirst().id();
    }

    private static void nameLeads(NamingDuties duties, SiteId site) {
        List<AccountRecord> two = duties.whoMayBeNamed().stream().limit(2).toList();
        duties.name(site, duties.at(site).version(), new NewDuty(two.getFirst().id(), Contact.NONE),
                new NewDuty(two.getLast().id(), Contact.NONE));
    }

    private static CohortId called(CohortList cohorts, String name) {
        return cohorts.page(CohortSearch.ALL, 0, 100).stream().filter(row -> row.name().equals(name)).findFirst()
                .orElseThrow().id();
    }

    /** What an answer of the one who is here has opened. */
    String concern() {
        return "concerns/" + talk.value();
    }

    String cohort() {
        return "cohorts/" + cohort.value();
    }

    /** All its places are taken, and people wait for one. */
    String fullCohort() {
        return "cohorts/" + full.value();
    }

    String room() {
        return "sessions/" + sessions.get(1).value();
    }

    String closedRoom() {
        return "sessions/" + closed.value();
    }

    String person() {
        return "enrolments/" + here.value();
    }

    /** What is kept about the one who is here, whichever cohort they are in. */
    String whole() {
        return "people/" + known.value();
    }

    /** Both versions of a check-in, side by side. */
    String late() {
        return room() + "/" + person() + "/late/" + cameTwice;
    }

    /** The newcomer's forms, on their own phone. */
    String ownPhone() {
        return "f#" + link;
    }

    String newcomer() {
        return "enrolments/" + newcomer.value();
    }

    private EnrolmentId joins(Enrolling enrolling, String name) {
        return enrolling.join(UUID.randomUUID(), cohort, NewPerson.called(name), ConsentHow.SPOKEN);
    }

    private void mark(Register register, int session, EnrolmentId who, Mark mark, String reason) {
        register.mark(sessions.get(session - 1), who, mark, reason, Optional.empty());
    }

    private void fillsIn(CompletedForms forms, int session, LocalDate on, Answers answers) {
        SessionId at = sessions.get(session - 1);
        forms.handIn(new NewResponse(FormKey.atSession("core-10", here, at), here, Optional.of(at), "core-10", on,
                answers, Optional.empty()));
    }
}
