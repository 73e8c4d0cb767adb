package org.mafs.access;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.functions.T;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.ProgrammeId;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.Evening;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CalendarFile;
import org.mafs.cohort.Clashes;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactWay;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Guests;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Moving;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Standings;
import org.mafs.cohort.Timetable;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.funder.Reporting;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instruments;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluating;
import org.mafs.person.Agreement;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Demographics;
import org.mafs.person.FormerPeople;
import org.mafs.person.NewAgreementText;
import org.mafs.person.NewConsent;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the services can be asked, and who may. */
final class Questions {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> TEAM = Set.of(Role.FACILITATOR, Role.COORDINATOR);
    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR);
    private static final Set<Role> STUDY = Set.of(Role.COORDINATOR, Role.RESEARCHER);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);
    private static final Set<Role> OFFICE = Set.of(Role.ADMIN, Role.COORDINATOR);

    private static final LocalDate DAY = OwnCohorts.FIRST;
    private static final UseDays WEEK = new UseDays(7, Optional.empty(), Map.of(Substance.ALCOHOL, 2));
    private static final UseDays FOUR_WEEKS = new UseDays(28, Optional.empty(), Map.of(Substance.ALCOHOL, 9));

    private final ApplicationContext context;
    private final List<Question> questions = new ArrayList<>();

    private Questions(ApplicationContext context) {
        this.context = context;
        accounts(a(AccountRegister.class));
        people(a(PersonRegister.class), a(Agreement.class), a(Demographics.class));
        cohorts(a(CohortPlanning.class), a(Places.class), a(CohortList.class), a(Timetable.class));
        places(a(Enrolling.class), a(Register.class));
        offers(a(Enrolling.class));
        programmes(a(ProgrammePlanning.class), a(CohortPlanning.class));
        ways(a(Moving.class), a(Standings.class), a(FormerPeople.class), a(Register.class));
        forms(a(Drafts.class), a(CompletedForms.class));
        recalls(a(UseDiary.class), a(MeetingsVisited.class));
        evening(a(Evening.class), a(WeeklyCheckIn.class), a(LookBack.class));
        outcomes(a(Evaluating.class), a(Reporting.class));
        timetable(a(Scheduling.class), a(Staffing.class), a(Guests.class), a(Clashes.class), a(CalendarFile.class));
        evenings(a(Timetable.class), a(PersonRegister.class), a(Enrolling.class), a(Register.class), a(CohortPlanning.class));
        contacts(a(ContactLog.class));
    }

    static List<Question> all(ApplicationContext context) {
        return new Questions(context).questions;
    }

    private void accounts(AccountRegister accounts) {
        any("AccountRegister.invite(Role)", OFFICE, of -> accounts.invite(Role.FACILITATOR));
        any("AccountRegister.accept(NewAccount)", ALL,
                of -> accounts.accept(new NewAccount("unknown", "Name", "username", "a long password")));
        any("AccountRegister.all()", OFFICE, of -> accounts.all());
        any("AccountRegister.enable(AccountId, boolean)", ADMINS, of -> accounts.enable(new AccountId(-1), true));
        any("AccountRegister.facilitators()", TEAM, of -> accounts.facilitators());
        any("AccountRegister.names(Collection)", TEAM, of -> accounts.names(List.of(new AccountId(1))));
    }

    private void people(PersonRegister people, Agreement agreement, Demographics demographics) {
        any("PersonRegister.add(NewPerson, LocalDate)", TEAM, of -> people.add(NewPerson.called("Tester"), DAY));
        byId("PersonRegister.get(PersonId)", of -> people.get(person(of)));
        byId("PersonRegister.of(CohortId)", of -> people.of(of.id()));
        any("PersonRegister.known(String)", COORDINATORS, of -> people.known("Tester"));
        byId("Agreement.record(PersonId, ConsentPurpose, boolean, ConsentHow)",
                of -> agreement.record(person(of), ConsentPurpose.RESEARCH, true, ConsentHow.SPOKEN));
        byId("Agreement.of(CohortId)", of -> agreement.of(of.id()));
        answers(agreement, a(AgreementTexts.class));
        any("Demographics.of(Map)", STUDY, of -> demographics.of(Map.of(person(of), DAY)));
    }

    private void answers(Agreement agreement, AgreementTexts texts) {
        byId("Agreement.record(PersonId, NewConsent)", of -> agreement.record(person(of), answer()));
        byId("Agreement.takeBack(PersonId, ConsentPurpose)",
                of -> agreement.takeBack(person(of), ConsentPurpose.TAKING_PART));
        byId("Agreement.of(PersonId)", of -> agreement.of(person(of)));
        byId("Agreement.history(PersonId)", of -> agreement.history(person(of)));
        byId("Agreement.agreed(Collection, ConsentPurpose)",
                of -> agreement.agreed(List.of(person(of)), ConsentPurpose.REMINDERS));
        any("AgreementTexts.current()", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN), of -> texts.current());
        any("AgreementTexts.history(ConsentPurpose)", OFFICE, of -> texts.history(ConsentPurpose.QUOTED));
        any("AgreementTexts.change(NewAgreementText)", OFFICE, of -> {
            int number = texts.history(ConsentPurpose.QUOTED).getFirst().number();
            texts.change(new NewAgreementText(ConsentPurpose.QUOTED, number, "Words " + UUID.randomUUID(), "A line"));
        });
    }

    private static NewConsent answer() {
        return new NewConsent(UUID.randomUUID(), ConsentPurpose.FOLLOW_UP, 1, false, Set.of(), ConsentHow.PAPER, DAY,
                "", "", null);
    }

    private static NewConsent yes() {
        return new NewConsent(UUID.randomUUID(), ConsentPurpose.TAKING_PART, 1, true,
                Words.say("person.consent.ticks", ConsentPurpose.TAKING_PART).lines().collect(Collectors.toSet()),
                ConsentHow.PAPER, LocalDate.now(Calendar.PLACE), "", "", null);
    }

    private void cohorts(CohortPlanning planning, Places places, CohortList list, Timetable timetable) {
        any("Places.sites()", TEAM, of -> places.sites());
        any("Places.venues()", TEAM, of -> places.venues());
        any("Places.venue(VenueId)", TEAM, of -> places.venue(places.venues().getFirst().id()));
        any("Places.addSite(NewSite)", COORDINATORS,
                of -> places.addSite(new NewSite("Own " + UUID.randomUUID(), SiteKind.COMMUNITY)));
        any("Places.addVenue(NewVenue)", COORDINATORS, of -> places.addVenue(
                new NewVenue(places.sites().getFirst().id(), "Own " + UUID.randomUUID(), null, null)));
        any("Places.called(String)", COORDINATORS, of -> places.called("A hall"));
        any("CohortPlanning.create(NewCohort)", COORDINATORS, of -> planning.create(
                new NewCohort("Own " + UUID.randomUUID(), places.called("A hall"), DAY, of.sessions().getFirst().startsAt())));
        byId("CohortPlanning.get(CohortId)", of -> planning.get(of.id()));
        any("CohortPlanning.change(CohortId, long, CohortDetails)", COORDINATORS, of -> planning.change(of.id(), 0,
                new CohortDetails("Own " + UUID.randomUUID(), places.called("A hall"), 12)));
        byId("CohortPlanning.sessions(CohortId)", of -> planning.sessions(of.id()));
        byId("CohortPlanning.session(SessionId)", of -> planning.session(of.session()));
        byId("CohortPlanning.move(SessionId, long, SessionPlan)",
                of -> planning.move(of.session(), 0, of.sessions().getFirst().plan()));
        byId("CohortPlanning.close(SessionId)", of -> planning.close(of.session()));
        byId("CohortPlanning.reopen(SessionId)", of -> planning.reopen(of.session()));
        byId("CohortPlanning.leaders(CohortId)", of -> planning.leaders(of.id()));
        any("CohortPlanning.setLeaders(CohortId, Set)", COORDINATORS, of -> planning.setLeaders(of.id(), Set.of()));
        any("CohortList.page(CohortSearch, int, int)", TEAM, of -> list.page(CohortSearch.ALL, 0, 1));
        any("CohortList.toEvaluate()", STUDY, of -> list.toEvaluate());
        any("Timetable.tonight()", TEAM, of -> timetable.tonight());
        any("Timetable.comingUp(int)", TEAM, of -> timetable.comingUp(1));
    }

    private void places(Enrolling enrolling, Register register) {
        byId("Enrolling.join(UUID, CohortId, NewPerson, ConsentHow)", of -> enrolling.join(UUID.randomUUID(), of.id(),
                NewPerson.called("Tester"), ConsentHow.PAPER));
        any("Enrolling.joinAgain(CohortId, PersonId, ConsentHow)", COORDINATORS,
                of -> enrolling.joinAgain(of.id(), person(of), ConsentHow.PAPER));
        byId("Enrolling.join(UUID, CohortId, NewPerson, NewConsent)", of -> enrolling.join(UUID.randomUUID(), of.id(),
                NewPerson.called("Tester"), yes()));
        any("Enrolling.joinAgain(CohortId, PersonId, NewConsent)", COORDINATORS,
                of -> enrolling.joinAgain(of.id(), person(of), yes()));
        byId("Enrolling.answered(EnrolmentId, NewConsent)", of -> enrolling.answered(of.person(), answer()));
        byId("Enrolling.answered(EnrolmentId, ConsentPurpose, boolean, ConsentHow)",
                of -> enrolling.answered(of.person(), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER));
        any("Enrolling.refer(CohortId, NewPerson, LocalDate)", COORDINATORS,
                of -> enrolling.refer(of.id(), NewPerson.called("Tester"), DAY));
        byId("Enrolling.leave(EnrolmentId, LocalDate, String)", of -> enrolling.leave(of.person(), DAY, ""));
        byId("Enrolling.comeBack(EnrolmentId)", of -> enrolling.comeBack(of.person()));
        byId("Enrolling.get(EnrolmentId)", of -> enrolling.get(of.person()));
        byId("Enrolling.of(CohortId)", of -> enrolling.of(of.id()));
        byId("Register.mark(SessionId, EnrolmentId, Mark, String, Optional)",
                of -> register.mark(of.session(), of.person(), Mark.PRESENT, null, Optional.empty()));
        byId("Register.everyoneElseIsHere(SessionId)", of -> register.everyoneElseIsHere(of.session()));
        byId("Register.of(SessionId)", of -> register.of(of.session()));
        byId("Register.of(CohortId)", of -> register.of(of.id()));
    }

    private void offers(Enrolling enrolling) {
        byId("Enrolling.walkIn(UUID, CohortId, NewPerson, ConsentHow)", of -> enrolling.walkIn(UUID.randomUUID(),
                of.id(), NewPerson.called("Tester"), ConsentHow.PAPER));
        any("Enrolling.offer(CohortId, PersonId)", COORDINATORS, of -> enrolling.offer(of.id(), person(of)));
        any("Enrolling.waitFor(CohortId, PersonId)", COORDINATORS, of -> enrolling.waitFor(of.id(), person(of)));
        byId("Enrolling.accept(EnrolmentId, ConsentHow)", of -> enrolling.accept(of.person(), ConsentHow.PAPER));
        byId("Enrolling.decline(EnrolmentId, String)", of -> enrolling.decline(of.person(), ""));
        byId("Enrolling.leave(EnrolmentId, LocalDate, LeftBecause, String)",
                of -> enrolling.leave(of.person(), DAY, LeftBecause.OTHER, ""));
        byId("Enrolling.taken(CohortId)", of -> enrolling.taken(of.id()));
        byId("Enrolling.waiting(CohortId)", of -> enrolling.waiting(of.id()));
    }

    private void programmes(ProgrammePlanning programmes, CohortPlanning planning) {
        Set<Role> settings = Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN);
        any("ProgrammePlanning.all()", settings, of -> programmes.all());
        any("ProgrammePlanning.forms()", settings, of -> programmes.forms());
        any("ProgrammePlanning.toChooseFrom()", COORDINATORS, of -> programmes.toChooseFrom());
        byId("ProgrammePlanning.of(CohortId)", of -> programmes.of(of.id()));
        any("ProgrammePlanning.add(ProgrammeDetails)", COORDINATORS, of -> programmes.add(
                new ProgrammeDetails("", List.of("One"), 60, 1, 10, Set.of())));
        any("ProgrammePlanning.change(ProgrammeId, long, ProgrammeDetails)", COORDINATORS, of -> programmes.change(
                new ProgrammeId(-1), 0, new ProgrammeDetails("", List.of("One"), 60, 1, 10, Set.of())));
        any("ProgrammePlanning.retire(ProgrammeId, boolean)", COORDINATORS,
                of -> programmes.retire(programmes.all().getFirst().id(), false));
        any("CohortPlanning.plan(NewCohort)", COORDINATORS, of -> planning.plan(
                new NewCohort(new CohortDetails("", null, 1), DAY, of.sessions().getFirst().startsAt())));
        byId("CohortPlanning.sessionsOf(EnrolmentId)", of -> planning.sessionsOf(of.person()));
    }

    private void ways(Moving moving, Standings standings, FormerPeople people, Register register) {
        any("Moving.move(EnrolmentId, CohortId, String)", COORDINATORS, of -> moving.move(of.person(), of.id(), ""));
        byId("Moving.of(EnrolmentId)", of -> moving.of(of.person()));
        byId("Moving.movedAway(CohortId)", of -> moving.movedAway(of.id()));
        byId("Standings.of(CohortId)", of -> standings.of(of.id()));
        byId("FormerPeople.of(CohortId)", of -> people.of(of.id()));
        byId("Register.counted(CohortId)", of -> register.counted(of.id()));
    }

    private void forms(Drafts drafts, CompletedForms forms) {
        byId("Drafts.keep(FormKey, EnrolmentId, String, String)",
                of -> drafts.keep(key(of), of.person(), "mood", "3"));
        byId("Drafts.of(FormKey, EnrolmentId)", of -> drafts.of(key(of), of.person()));
        byId("Drafts.begun(CohortId, Collection)", of -> drafts.begun(of.id(), List.of(key(of))));
        byId("Drafts.discard(FormKey, EnrolmentId)", of -> drafts.discard(key(of), of.person()));
        byId("CompletedForms.handIn(NewResponse)", of -> forms.handIn(new NewResponse(key(of), of.person(),
                Optional.of(of.session()), "core-10", DAY, Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1), Optional.empty())));
        byId("CompletedForms.handedIn(FormKey, EnrolmentId)", of -> forms.handedIn(key(of), of.person()));
        byId("CompletedForms.of(EnrolmentId, Instrument)", of -> forms.of(of.person(), Instruments.CORE_10));
        byId("CompletedForms.takenIn(CohortId)", of -> forms.takenIn(of.id()));
    }

    private void recalls(UseDiary diary, MeetingsVisited meetings) {
        byId("UseDiary.tell(FormKey, EnrolmentId, Optional, LocalDate, UseDays)",
                of -> diary.tell(key(of), of.person(), Optional.of(of.session()), DAY, WEEK));
        byId("UseDiary.told(FormKey, EnrolmentId)", of -> diary.told(key(of), of.person()));
        byId("UseDiary.of(EnrolmentId, int)", of -> diary.of(of.person(), 7));
        byId("UseDiary.lookedBackIn(CohortId)", of -> diary.lookedBackIn(of.id()));
        byId("MeetingsVisited.tell(FormKey, EnrolmentId, Optional, LocalDate, int, OptionalInt)", of -> meetings.tell(
                key(of), of.person(), Optional.of(of.session()), DAY, 7, OptionalInt.of(2)));
        byId("MeetingsVisited.told(FormKey, EnrolmentId)", of -> meetings.told(key(of), of.person()));
        byId("MeetingsVisited.of(EnrolmentId, int)", of -> meetings.of(of.person(), 7));
    }

    private void evening(Evening evening, WeeklyCheckIn checkIns, LookBack lookBack) {
        byId("Evening.of(SessionRecord, int)", of -> evening.of(of.sessions().getFirst(), 6));
        byId("WeeklyCheckIn.handIn(EnrolmentId, SessionId, CheckInAnswers, Optional)", of -> checkIns.handIn(
                of.person(), of.session(), new CheckInAnswers(3, "", WEEK, OptionalInt.of(1), ""), Optional.empty()));
        byId("WeeklyCheckIn.handedIn(EnrolmentId, SessionId)", of -> checkIns.handedIn(of.person(), of.session()));
        byId("WeeklyCheckIn.of(EnrolmentId)", of -> checkIns.of(of.person()));
        byId("LookBack.handIn(FormKey, EnrolmentId, Optional, LocalDate, LookBackAnswers, Optional)",
                of -> lookBack.handIn(key(of), of.person(), Optional.of(of.session()), DAY,
                        new LookBackAnswers(FOUR_WEEKS, OptionalInt.of(2)), Optional.empty()));
        byId("LookBack.handedIn(FormKey, EnrolmentId)", of -> lookBack.handedIn(key(of), of.person()));
    }

    private void outcomes(Evaluating evaluating, Reporting reporting) {
        any("Evaluating.of(Set)", STUDY, of -> evaluating.of(Set.of(of.id())));
        any("Evaluating.of(Set, Definitions)", STUDY, of -> evaluating.of(Set.of(of.id()), Definitions.DEFAULT));
        any("Evaluating.attendance(Set)", COORDINATORS, of -> evaluating.attendance(Set.of(of.id())));
        any("Reporting.prepare(Set)", COORDINATORS, of -> reporting.prepare(Set.of(of.id())));
        any("Reporting.write(Report, OutputStream)", COORDINATORS, of -> reporting.write(
                context.getBean(DemoAccounts.class).as(Role.COORDINATOR, () -> reporting.prepare(Set.of(of.id()))),
                OutputStream.nullOutputStream()));
    }

    private void timetable(Scheduling scheduling, Staffing staffing, Guests guests, Clashes clashes,
            CalendarFile file) {
        byId("Scheduling.cancel(SessionId, String)", of -> scheduling.cancel(of.session(), "Snow"));
        byId("Scheduling.restore(SessionId)", of -> scheduling.restore(of.session()));
        byId("Scheduling.aWeekOn(SessionId, long)", of -> scheduling.aWeekOn(of.session(), 0));
        byId("Scheduling.add(CohortId, SessionPlan)",
                of -> scheduling.add(of.id(), of.sessions().getLast().plan()));
        byId("Staffing.of(SessionId)", of -> staffing.of(of.session()));
        byId("Staffing.of(CohortId)", of -> staffing.of(of.id()));
        byId("Staffing.cannotLead(SessionId)", of -> staffing.cannotLead(of.session()));
        byId("Staffing.canLeadAfterAll(SessionId)", of -> staffing.canLeadAfterAll(of.session()));
        any("Staffing.away(SessionId, Set)", COORDINATORS, of -> staffing.away(of.session(), Set.of()));
        byId("Staffing.cover(SessionId, Set)", of -> staffing.cover(of.session(), Set.of()));
        any("Staffing.uncovered(int)", COORDINATORS, of -> staffing.uncovered(21));
        byId("Guests.at(SessionId)", of -> guests.at(of.session()));
        byId("Guests.elsewhere(CohortId)", of -> guests.elsewhere(of.id()));
        byId("Guests.elsewhere(EnrolmentId)", of -> guests.elsewhere(of.person()));
        any("Guests.choices(EnrolmentId, int)", COORDINATORS, of -> guests.choices(of.person(), 1));
        any("Guests.book(EnrolmentId, SessionId)", COORDINATORS, of -> guests.book(of.person(), of.session()));
        any("Guests.cancel(EnrolmentId, SessionId)", COORDINATORS, of -> guests.cancel(of.person(), of.session()));
        byId("Clashes.of(CohortId)", of -> clashes.of(of.id()));
        byId("Clashes.ifMoved(SessionId, SessionPlan)",
                of -> clashes.ifMoved(of.session(), of.sessions().getFirst().plan()));
        byId("Clashes.ifCovered(SessionId, Set)", of -> clashes.ifCovered(of.session(), Set.of()));
        any("Clashes.ifMade(NewCohort)", COORDINATORS, of -> clashes.ifMade(new NewCohort("Own",
                a(Places.class).venues().getFirst().id(), DAY, of.sessions().getFirst().startsAt())));
        byId("CalendarFile.of(CohortId)", of -> file.of(of.id()));
        any("CalendarFile.mine()", TEAM, of -> file.mine());
    }

    private void evenings(Timetable timetable, PersonRegister people, Enrolling enrolling, Register register,
            CohortPlanning planning) {
        byId("Timetable.of(SessionId)", of -> timetable.of(of.session()));
        byId("PersonRegister.guestsAt(SessionId)", of -> people.guestsAt(of.session()));
        byId("Enrolling.at(SessionId)", of -> enrolling.at(of.session()));
        byId("Register.hereAnotherTime(SessionId)", of -> register.hereAnotherTime(of.session()));
        byId("CohortPlanning.session(SessionId, EnrolmentId)", of -> planning.session(of.session(), of.person()));
    }

    private void contacts(ContactLog log) {
        byId("ContactLog.note(EnrolmentId, ContactPurpose, ContactWay, boolean, String)",
                of -> log.note(of.person(), ContactPurpose.MISSED, ContactWay.CALL, false, "No answer"));
        byId("ContactLog.of(EnrolmentId, ContactPurpose)", of -> log.of(of.person(), ContactPurpose.MISSED));
    }

    private void any(String method, Set<Role> roles, Question.Ask ask) {
        questions.add(new Question(method, roles, false, ask));
    }

    private void byId(String method, Question.Ask ask) {
        questions.add(new Question(method, TEAM, true, ask));
    }

    private <T> T a(Class<T> service) {
        return context.getBean(service);
    }

    private static FormKey key(OwnCohort of) {
        return FormKey.atSession("look-back", of.person(), of.session());
    }

    /** Straight from the table: whoever asks may not be allowed to know. */
    private PersonId person(OwnCohort of) {
        return new PersonId(context.getBean(JdbcClient.class).sql("SELECT person_id FROM enrolment WHERE id = ?")
                .param(of.person().value()).query(Long.class).single());
    }
}
