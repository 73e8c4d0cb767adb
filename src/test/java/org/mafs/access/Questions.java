package org.mafs.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.ProgrammeId;
import org.mafs.base.ReferralId;
import org.mafs.base.SiteId;
import org.mafs.base.VenueId;
import org.mafs.base.Words;
import org.mafs.checkin.CheckInAnswers;
import org.mafs.checkin.CheckInsInBulk;
import org.mafs.checkin.DataQuality;
import org.mafs.checkin.DebriefAnswers;
import org.mafs.checkin.Debriefs;
import org.mafs.checkin.Evening;
import org.mafs.checkin.EveningOrder;
import org.mafs.checkin.EveningStep;
import org.mafs.checkin.Filled;
import org.mafs.checkin.FollowUpLinks;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormDesk;
import org.mafs.checkin.FormSettings;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.GivenAnswers;
import org.mafs.checkin.HandingIn;
import org.mafs.checkin.HowFilled;
import org.mafs.checkin.Keyed;
import org.mafs.checkin.KeyingIn;
import org.mafs.checkin.LateAnswers;
import org.mafs.checkin.LookBack;
import org.mafs.checkin.LookBackAnswers;
import org.mafs.checkin.Looked;
import org.mafs.checkin.Occasion;
import org.mafs.checkin.OverdueForms;
import org.mafs.checkin.OwnLateAnswers;
import org.mafs.checkin.OwnPhone;
import org.mafs.checkin.PaperCode;
import org.mafs.checkin.PaperPack;
import org.mafs.checkin.SheetLooks;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CalendarFile;
import org.mafs.cohort.Clashes;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortList;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortSearch;
import org.mafs.cohort.CohortsInBulk;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactWay;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentsInBulk;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.FollowUpsInBulk;
import org.mafs.cohort.Guests;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.Moving;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.PersonPlaces;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ReferralAnswers;
import org.mafs.cohort.Register;
import org.mafs.cohort.RegistersInBulk;
import org.mafs.cohort.ReminderLog;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;
import org.mafs.cohort.Reminding;
import org.mafs.cohort.Scheduling;
import org.mafs.cohort.SiteKind;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Standings;
import org.mafs.cohort.Starting;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Undo;
import org.mafs.cohort.VenuesInBulk;
import org.mafs.cohort.WalkIns;
import org.mafs.curriculum.Certificates;
import org.mafs.curriculum.CohortContents;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentEditing;
import org.mafs.curriculum.ContentId;
import org.mafs.curriculum.ContentPictures;
import org.mafs.curriculum.ContentSearch;
import org.mafs.curriculum.ContentZip;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.DeliveryFigures;
import org.mafs.curriculum.GivenDelivery;
import org.mafs.curriculum.KeepingDeliveries;
import org.mafs.curriculum.LeadMarks;
import org.mafs.curriculum.ShownPictures;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.exchange.Exporting;
import org.mafs.exchange.Importing;
import org.mafs.exchange.Preview;
import org.mafs.funder.DueReports;
import org.mafs.funder.NewReportDue;
import org.mafs.funder.ReportDueId;
import org.mafs.funder.Reporting;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.FormTimings;
import org.mafs.measure.InstrumentDraft;
import org.mafs.measure.InstrumentMaking;
import org.mafs.measure.InstrumentSketch;
import org.mafs.measure.Instruments;
import org.mafs.measure.Journeys;
import org.mafs.measure.MeasuresInBulk;
import org.mafs.measure.NewResponse;
import org.mafs.measure.OfficialWordings;
import org.mafs.measure.PastedWording;
import org.mafs.measure.Substance;
import org.mafs.measure.TakeAway;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.message.Channel;
import org.mafs.message.MailServer;
import org.mafs.message.MessageLog;
import org.mafs.message.MessageServers;
import org.mafs.message.TextGateway;
import org.mafs.mutualaid.CompanionId;
import org.mafs.mutualaid.Companions;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.ForEverybody;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.KeepingMeetings;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.MeetingFormat;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.MeetingList;
import org.mafs.mutualaid.MeetingSearch;
import org.mafs.mutualaid.MeetingsInBulk;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.MutualAidOfGroups;
import org.mafs.mutualaid.NewCompanion;
import org.mafs.mutualaid.NewMeeting;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.Openness;
import org.mafs.mutualaid.OutsideMeetings;
import org.mafs.mutualaid.PlanToTakeAway;
import org.mafs.mutualaid.PlansDue;
import org.mafs.mutualaid.PostcodeLists;
import org.mafs.mutualaid.RefreshingMeetings;
import org.mafs.mutualaid.SupportAnswer;
import org.mafs.mutualaid.SupportKind;
import org.mafs.mutualaid.SupportNumbers;
import org.mafs.mutualaid.SupportStep;
import org.mafs.mutualaid.Supports;
import org.mafs.mutualaid.VisitPlanId;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.mutualaid.VisitRecord;
import org.mafs.mutualaid.Visits;
import org.mafs.mutualaid.VisitsTold;
import org.mafs.mutualaid.Whereabouts;
import org.mafs.mutualaid.WritingLists;
import org.mafs.outcome.Declared;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.By;
import org.mafs.outcome.Comparing;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Plan;
import org.mafs.outcome.PlanDraft;
import org.mafs.outcome.Plans;
import org.mafs.outcome.ResearchExport;
import org.mafs.outcome.ResearchRequest;
import org.mafs.person.Agreement;
import org.mafs.person.AgreementTexts;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentsInBulk;
import org.mafs.person.Contact;
import org.mafs.person.Demographics;
import org.mafs.person.FormerPeople;
import org.mafs.person.Likeness;
import org.mafs.person.Merging;
import org.mafs.person.Names;
import org.mafs.person.NewAgreementText;
import org.mafs.person.NewConsent;
import org.mafs.person.NewPerson;
import org.mafs.person.NewReferral;
import org.mafs.person.PeopleInBulk;
import org.mafs.person.PeopleList;
import org.mafs.person.PersonDetails;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralOutcome;
import org.mafs.person.ReferralsInBulk;
import org.mafs.person.Referring;
import org.mafs.safeguarding.ConcernAlerts;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.EscalationPlan;
import org.mafs.safeguarding.EscalationSettings;
import org.mafs.safeguarding.HelpLineId;
import org.mafs.safeguarding.HelpLines;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.NewDuty;
import org.mafs.safeguarding.NewEntry;
import org.mafs.safeguarding.NewHelpLine;
import org.mafs.safeguarding.TalkPoint;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the services can be asked, and who may. */
final class Questions {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> TEAM = Set.of(Role.FACILITATOR, Role.COORDINATOR);
    private static final Set<Role> COORDINATORS = Set.of(Role.COORDINATOR);
    private static final Set<Role> STUDY = Set.of(Role.COORDINATOR, Role.RESEARCHER);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);
    private static final Set<Role> MEETINGS = Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN);
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
        referrals(a(PersonRegister.class), a(Referring.class), a(Merging.class), a(PeopleList.class));
        whereabouts(a(PersonPlaces.class), a(ReferralAnswers.class), a(Referring.class));
        cohorts(a(CohortPlanning.class), a(Places.class), a(CohortList.class), a(Timetable.class));
        places(a(Enrolling.class), a(Register.class));
        offers(a(Enrolling.class));
        walkIns(a(WalkIns.class));
        missed(a(MissedSessions.class));
        programmes(a(ProgrammePlanning.class), a(CohortPlanning.class));
        sites(a(Places.class), a(Enrolling.class));
        ways(a(Moving.class), a(Standings.class), a(FormerPeople.class), a(Register.class));
        forms(a(Drafts.class), a(CompletedForms.class));
        recalls(a(UseDiary.class), a(MeetingsVisited.class));
        passes(a(Passes.class));
        tablets(a(Pins.class), a(HandingOver.class), a(Passes.class));
        formsByField(a(HandingIn.class), a(FormSheets.class), a(FormDesk.class));
        paper(a(PaperPack.class), a(KeyingIn.class));
        sheets(a(SheetLooks.class));
        lateAnswers(a(LateAnswers.class), a(FormSettings.class));
        howFilled(a(HowFilled.class));
        journeys(a(Journeys.class), a(TakeAway.class));
        evening(a(Evening.class), a(WeeklyCheckIn.class), a(LookBack.class));
        followUpsByLink(a(FollowUpLinks.class), a(Passes.class));
        formTimes(a(FormTimings.class), a(OverdueForms.class));
        oddities(a(DataQuality.class));
        roomScreen(a(Passes.class), a(EveningOrder.class), a(Debriefs.class), a(OwnPhone.class));
        outcomes(a(Evaluating.class), a(Reporting.class));
        comparing(a(Comparing.class));
        plansOfEvaluations(a(Plans.class));
        research(a(ResearchExport.class), a(DeliveryFigures.class));
        timetable(a(Scheduling.class), a(Staffing.class), a(Guests.class), a(Clashes.class), a(CalendarFile.class));
        evenings(a(Timetable.class), a(PersonRegister.class), a(Enrolling.class), a(Register.class), a(CohortPlanning.class));
        contacts(a(ContactLog.class));
        followUps(a(FollowUps.class), a(FollowUpWindows.class));
        messages(a(ReminderSettings.class), a(ReminderLog.class), a(MessageLog.class), a(MessageServers.class));
        concerns(a(ConcernRegister.class), a(Names.class));
        helpLines(a(HelpLines.class));
        alerts(a(ConcernAlerts.class), a(EscalationSettings.class));
        duties(a(NamingDuties.class));
        starting(a(Starting.class));
        reportsDue(a(DueReports.class));
        instruments(a(InstrumentMaking.class));
        exchange(a(Importing.class), a(Exporting.class));
        wordings(a(OfficialWordings.class));
        meetingLists(a(RefreshingMeetings.class), a(WritingLists.class));
        curriculum(a(Curriculum.class));
        shownPictures(a(ShownPictures.class));
        ownContent(a(ContentEditing.class), a(ContentPictures.class), a(ContentZip.class), a(CohortContents.class));
        contentSearch(a(ContentSearch.class));
        leading(a(LeadMarks.class));
        deliveries(a(KeepingDeliveries.class), a(DeliveryFigures.class));
        certificates(a(Certificates.class));
        directory(a(Fellowships.class), a(MeetingDirectory.class));
        whereabouts(a(Whereabouts.class), a(PostcodeLists.class));
        keepingMeetings(a(KeepingMeetings.class), a(Fellowships.class), a(JdbcClient.class));
        visitPlans(a(VisitPlans.class), a(Fellowships.class));
        companions(a(Companions.class), a(Fellowships.class));
        supports(a(Supports.class), a(SupportNumbers.class));
        visits(a(Visits.class), a(OutsideMeetings.class), a(Fellowships.class));
        inBulk(a(PeopleInBulk.class), a(ReferralsInBulk.class), a(ConsentsInBulk.class), a(VenuesInBulk.class),
                a(CohortsInBulk.class), a(EnrolmentsInBulk.class), a(RegistersInBulk.class));
        formsInBulk(a(FollowUpsInBulk.class), a(CheckInsInBulk.class), a(MeasuresInBulk.class), a(MeetingsInBulk.class));
    }

    static List<Question> all(ApplicationContext context) {
        return new Questions(context).questions;
    }

    private void wordings(OfficialWordings wordings) {
        Set<Role> readers = Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN);
        PastedWording none = new PastedWording("en", "", "", "", "", "");
        any("OfficialWordings.of(String)", OFFICE, of -> wordings.of("core-10"));
        any("OfficialWordings.languages()", OFFICE, of -> wordings.languages());
        any("OfficialWordings.inUse(Instrument, String)", readers, of -> wordings.inUse(Instruments.CORE_10, "en"));
        any("OfficialWordings.install(String, PastedWording, int)", OFFICE, of -> wordings.install("core-10", none, 0));
        any("OfficialWordings.lastNumber(String, String)", OFFICE, of -> wordings.lastNumber("core-10", "en"));
        any("OfficialWordings.retire(UUID)", OFFICE, of -> wordings.retire(UUID.randomUUID()));
        any("OfficialWordings.used(UUID, String)", TEAM, of -> wordings.used(UUID.randomUUID(), "core-10"));
    }

    private void instruments(InstrumentMaking making) {
        InstrumentSketch sketch = InstrumentSketch.titled("Asked by a test");
        any("InstrumentMaking.versions(String)", OFFICE, of -> making.versions("core-10"));
        any("InstrumentMaking.drafts()", OFFICE, of -> making.drafts());
        any("InstrumentMaking.draft(String)", OFFICE, of -> making.draft("core-10"));
        any("InstrumentMaking.begin(String)", OFFICE, of -> {
            InstrumentDraft begun = making.begin("Asked by a test");
            making.discard(begun.code(), begun.version());
        });
        any("InstrumentMaking.next(String)", OFFICE, of -> {
            InstrumentDraft begun = making.next("who-5");
            making.discard(begun.code(), begun.version());
        });
        any("InstrumentMaking.bringIn(InputStream)", OFFICE, of -> making.bringIn(InputStream.nullInputStream()));
        any("InstrumentMaking.save(String, long, InstrumentSketch)", OFFICE, of -> making.save("none", 0, sketch));
        any("InstrumentMaking.publish(String, long, InstrumentSketch)", OFFICE, of -> making.publish("none", 0, sketch));
        any("InstrumentMaking.discard(String, long)", OFFICE, of -> making.discard("none", 0));
        any("InstrumentMaking.retire(String, boolean)", OFFICE, of -> making.retire("core-10", true));
        any("InstrumentMaking.file(String, int)", OFFICE, of -> making.file("core-10", 1));
    }

    private void exchange(Importing importing, Exporting exporting) {
        Path none = Path.of("no-such-workbook.xlsx");
        any("Importing.preview(Path, Progress)", COORDINATORS, of -> importing.preview(none, rows -> { }));
        any("Importing.apply(Path, Progress)", COORDINATORS, of -> importing.apply(none, rows -> { }));
        any("Exporting.template(OutputStream)", COORDINATORS,
                of -> exporting.template(OutputStream.nullOutputStream()));
        any("Exporting.everything(OutputStream)", COORDINATORS,
                of -> exporting.everything(OutputStream.nullOutputStream()));
        any("Exporting.problems(Preview, OutputStream)", COORDINATORS, of -> exporting.problems(
                new Preview(List.of(), List.of(), 0), OutputStream.nullOutputStream()));
    }

    private void inBulk(PeopleInBulk people, ReferralsInBulk referrals, ConsentsInBulk consents, VenuesInBulk venues,
            CohortsInBulk cohorts, EnrolmentsInBulk enrolments, RegistersInBulk registers) {
        any("PeopleInBulk.add(List)", COORDINATORS, of -> people.add(List.of()));
        any("PeopleInBulk.each(Consumer)", COORDINATORS, of -> people.each(person -> { }));
        any("ReferralsInBulk.add(List)", COORDINATORS, of -> referrals.add(List.of()));
        any("ReferralsInBulk.each(Consumer)", COORDINATORS, of -> referrals.each(referral -> { }));
        any("ConsentsInBulk.add(List)", COORDINATORS, of -> consents.add(List.of()));
        any("ConsentsInBulk.each(Consumer)", COORDINATORS, of -> consents.each(consent -> { }));
        any("VenuesInBulk.add(List, Set)", COORDINATORS, of -> venues.add(List.of(), Set.of()));
        any("VenuesInBulk.each(Consumer)", COORDINATORS, of -> venues.each(venue -> { }));
        any("CohortsInBulk.add(List)", COORDINATORS, of -> cohorts.add(List.of()));
        any("CohortsInBulk.addSessions(List)", COORDINATORS, of -> cohorts.addSessions(List.of()));
        any("CohortsInBulk.each(Consumer)", COORDINATORS, of -> cohorts.each(cohort -> { }));
        any("CohortsInBulk.eachSession(Consumer)", COORDINATORS, of -> cohorts.eachSession(session -> { }));
        any("CohortsInBulk.programmes()", COORDINATORS, of -> cohorts.programmes());
        any("EnrolmentsInBulk.add(List)", COORDINATORS, of -> enrolments.add(List.of()));
        any("EnrolmentsInBulk.each(Consumer)", COORDINATORS, of -> enrolments.each(enrolment -> { }));
        any("RegistersInBulk.add(List)", COORDINATORS, of -> registers.add(List.of()));
        any("RegistersInBulk.each(Consumer)", COORDINATORS, of -> registers.each(mark -> { }));
    }

    private void formsInBulk(FollowUpsInBulk followUps, CheckInsInBulk checkIns, MeasuresInBulk measures,
            MeetingsInBulk meetings) {
        any("FollowUpsInBulk.add(List)", COORDINATORS, of -> followUps.add(List.of()));
        any("FollowUpsInBulk.addContacts(List)", COORDINATORS, of -> followUps.addContacts(List.of()));
        any("FollowUpsInBulk.each(Consumer)", COORDINATORS, of -> followUps.each(followUp -> { }));
        any("FollowUpsInBulk.eachContact(Consumer)", COORDINATORS, of -> followUps.eachContact(contact -> { }));
        any("CheckInsInBulk.add(List)", COORDINATORS, of -> checkIns.add(List.of()));
        any("CheckInsInBulk.each(Consumer)", COORDINATORS, of -> checkIns.each(checkIn -> { }));
        any("MeasuresInBulk.add(List)", COORDINATORS, of -> measures.add(List.of()));
        any("MeasuresInBulk.addUse(List)", COORDINATORS, of -> measures.addUse(List.of()));
        any("MeasuresInBulk.each(Consumer)", COORDINATORS, of -> measures.each(form -> { }));
        any("MeasuresInBulk.eachUse(Consumer)", COORDINATORS, of -> measures.eachUse(use -> { }));
        any("MeetingsInBulk.add(List)", COORDINATORS, of -> meetings.add(List.of()));
        any("MeetingsInBulk.each(Consumer)", COORDINATORS, of -> meetings.each(count -> { }));
    }

    private void accounts(AccountRegister accounts) {
        any("AccountRegister.invite(Role)", OFFICE, of -> accounts.invite(Role.FACILITATOR));
        any("AccountRegister.accept(NewAccount)", ALL,
                of -> accounts.accept(new NewAccount("unknown", "Name", "username", "a long password")));
        any("AccountRegister.all()", OFFICE, of -> accounts.all());
        any("AccountRegister.enable(AccountId, boolean)", ADMINS, of -> accounts.enable(new AccountId(-1), true));
        any("AccountRegister.coordinators()", TEAM, of -> accounts.coordinators());
        any("AccountRegister.facilitators()", TEAM, of -> accounts.facilitators());
        any("AccountRegister.names(Collection)", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.RESEARCHER, Role.ADMIN), of -> accounts.names(List.of(new AccountId(1))));
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

    private void referrals(PersonRegister people, Referring referring, Merging merging, PeopleList list) {
        byId("PersonRegister.details(PersonId)", of -> people.details(person(of)));
        byId("PersonRegister.change(PersonId, long, PersonDetails)", of -> people.change(person(of), version(of),
                PersonDetails.of(NewPerson.called("Tester"))));
        any("PersonRegister.likelyTheSame(Likeness)", COORDINATORS,
                of -> people.likelyTheSame(new Likeness("Tester", DAY, null, null)));
        any("PersonRegister.likelyTheSame(PersonId)", COORDINATORS, of -> people.likelyTheSame(person(of)));
        any("Referring.record(UUID, NewReferral)", COORDINATORS, of -> referring.record(UUID.randomUUID(), referral()));
        any("Referring.record(UUID, PersonId, NewReferral)", COORDINATORS,
                of -> referring.record(UUID.randomUUID(), person(of), referral()));
        any("Referring.page(boolean, int, int)", COORDINATORS, of -> referring.page(true, 0, 1));
        any("Referring.get(ReferralId)", COORDINATORS, of -> referring.get(open(referring)));
        byId("Referring.of(PersonId)", of -> referring.of(person(of)));
        any("Referring.answer(ReferralId, ReferralOutcome, String)", COORDINATORS,
                of -> referring.answer(open(referring), ReferralOutcome.DECLINED, ""));
        any("Merging.merge(PersonFile, PersonFile, PersonDetails)", COORDINATORS, of -> merging.merge(
                people.details(open(referring, referral())), people.details(person(of)),
                PersonDetails.of(NewPerson.called("Tester"))));
        any("PeopleList.page(String, int, int)", TEAM, of -> list.page("", 0, 1));
        any("PeopleList.page(String, Optional, int, int)", TEAM, of -> list.page("", Optional.empty(), 0, 1));
    }

    private void whereabouts(PersonPlaces places, ReferralAnswers answers, Referring referring) {
        byId("PersonPlaces.of(PersonId)", of -> places.of(person(of)));
        any("PersonPlaces.latest(Collection)", TEAM, of -> places.latest(List.of(person(of))));
        byId("PersonPlaces.second(EnrolmentId)", of -> places.second(of.person()));
        any("ReferralAnswers.offer(ReferralId, CohortId)", COORDINATORS,
                of -> answers.offer(open(referring), of.id()));
        any("ReferralAnswers.waitFor(ReferralId, CohortId)", COORDINATORS,
                of -> answers.waitFor(open(referring), of.id()));
    }

    private static NewReferral referral() {
        return new NewReferral(NewPerson.called("Tester"), DAY, null, null, null);
    }

    /** Made by the coordinator, whoever asks about it. */
    private ReferralId open(Referring referring) {
        PersonId person = open(referring, referral());
        return asCoordinator(() -> referring.of(person).getFirst().id());
    }

    private PersonId open(Referring referring, NewReferral asked) {
        return asCoordinator(() -> referring.record(UUID.randomUUID(), asked));
    }

    private <T> T asCoordinator(Supplier<T> work) {
        return context.getBean(DemoAccounts.class).as(Role.COORDINATOR, work);
    }

    private long version(OwnCohort of) {
        return context.getBean(JdbcClient.class).sql("SELECT version FROM person WHERE id = ?")
                .param(person(of).value()).query(Long.class).single();
    }

    private void cohorts(CohortPlanning planning, Places places, CohortList list, Timetable timetable) {
        any("Places.sites()", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN), of -> places.sites());
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
        byId("Enrolling.answered(PersonId, NewConsent)", of -> enrolling.answered(person(of), answer()));
        byId("Enrolling.answered(EnrolmentId, NewConsent)", of -> enrolling.answered(of.person(), answer()));
        byId("Enrolling.answered(EnrolmentId, ConsentPurpose, boolean, ConsentHow)",
                of -> enrolling.answered(of.person(), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER));
        any("Enrolling.refer(CohortId, NewPerson, LocalDate)", COORDINATORS,
                of -> enrolling.refer(of.id(), NewPerson.called("Tester"), DAY));
        byId("Enrolling.leave(EnrolmentId, LocalDate, String)", of -> enrolling.leave(of.person(), DAY, ""));
        byId("Enrolling.comeBack(EnrolmentId)", of -> enrolling.comeBack(of.person()));
        byId("Enrolling.getAsLeader(EnrolmentId)", of -> enrolling.getAsLeader(of.person()));
        byId("Enrolling.get(EnrolmentId)", of -> enrolling.get(of.person()));
        byId("Enrolling.of(CohortId)", of -> enrolling.of(of.id()));
        byId("Register.mark(SessionId, EnrolmentId, Mark, String, Optional)",
                of -> register.mark(of.session(), of.person(), Mark.PRESENT, null, Optional.empty()));
        byId("Register.clear(SessionId, EnrolmentId, long)", of -> register.clear(of.session(), of.person(), 0));
        byId("Register.choseNotToWrite(SessionId, EnrolmentId, boolean)",
                of -> register.choseNotToWrite(of.session(), of.person(), true));
        byId("Register.undo(SessionId, Undo)", of -> register.undo(of.session(), new Undo(List.of())));
        byId("Register.visitors(SessionId)", of -> register.visitors(of.session()));
        byId("Register.visitors(SessionId, int)", of -> register.visitors(of.session(), 1));
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

    private void walkIns(WalkIns walkIns) {
        byId("WalkIns.arrive(UUID, SessionId, String)",
                of -> walkIns.arrive(UUID.randomUUID(), of.session(), "Tester"));
        any("WalkIns.wording()", TEAM, of -> walkIns.wording());
        byId("WalkIns.arriveAgain(SessionId, EnrolmentId)", of -> walkIns.arriveAgain(of.session(), of.person()));
        byId("WalkIns.called(SessionId, String)", of -> walkIns.called(of.session(), "Tester"));
    }

    private void missed(MissedSessions missed) {
        any("MissedSessions.toCall()", TEAM, of -> missed.toCall());
        byId("MissedSessions.of(EnrolmentId)", of -> missed.of(of.person()));
        byId("MissedSessions.of(CohortId)", of -> missed.of(of.id()));
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

    private void sites(Places places, Enrolling enrolling) {
        any("Places.allVenues()", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN), of -> places.allVenues());
        any("Places.changeSite(SiteId, long, NewSite)", COORDINATORS,
                of -> places.changeSite(new SiteId(-1), 0, new NewSite("", SiteKind.COMMUNITY)));
        any("Places.changeVenue(VenueId, long, NewVenue)", COORDINATORS,
                of -> places.changeVenue(new VenueId(-1), 0, new NewVenue(new SiteId(-1), "", null, null)));
        any("Places.retire(VenueId, boolean)", COORDINATORS,
                of -> places.retire(places.venues().getFirst().id(), false));
        any("Enrolling.placesToGive()", COORDINATORS, of -> enrolling.placesToGive());
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
        byId("Drafts.fieldsAnswered(CohortId, Collection)",
                of -> drafts.fieldsAnswered(of.id(), List.of(key(of))));
        byId("Drafts.kept(FormKey, EnrolmentId)", of -> drafts.kept(key(of), of.person()));
        byId("Drafts.keep(FormKey, EnrolmentId, String, String, UUID, long)",
                of -> drafts.keep(key(of), of.person(), "mood", "4", UUID.randomUUID(), 0));
        any("Drafts.become(FormKey, EnrolmentId, FormKey, EnrolmentId)", COORDINATORS,
                of -> drafts.become(key(of), of.person(), key(of), of.person()));
        byId("CompletedForms.version(FormKey, EnrolmentId)", of -> forms.version(key(of), of.person()));
        byId("Drafts.discard(FormKey, EnrolmentId)", of -> drafts.discard(key(of), of.person()));
        byId("CompletedForms.handIn(NewResponse)", of -> forms.handIn(new NewResponse(key(of), of.person(),
                Optional.of(of.session()), "core-10", DAY, Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1), Optional.empty())));
        byId("CompletedForms.handedIn(FormKey, EnrolmentId)", of -> forms.handedIn(key(of), of.person()));
        byId("CompletedForms.of(EnrolmentId, String)", of -> forms.of(of.person(), "core-10"));
        byId("CompletedForms.of(EnrolmentId)", of -> forms.of(of.person()));
        byId("CompletedForms.asked(FormKey, EnrolmentId, String)", of -> forms.asked(key(of), of.person(), "core-10"));
        byId("CompletedForms.takeOut(FormKey, EnrolmentId, Optional)",
                of -> forms.takeOut(key(of), of.person(), Optional.of(of.session())));
        byId("CompletedForms.takenIn(CohortId)", of -> forms.takenIn(of.id()));
    }

    private void recalls(UseDiary diary, MeetingsVisited meetings) {
        byId("UseDiary.tell(FormKey, EnrolmentId, Optional, LocalDate, UseDays)",
                of -> diary.tell(key(of), of.person(), Optional.of(of.session()), DAY, WEEK));
        byId("UseDiary.told(FormKey, EnrolmentId)", of -> diary.told(key(of), of.person()));
        byId("UseDiary.of(EnrolmentId, int)", of -> diary.of(of.person(), 7));
        byId("UseDiary.known(FormKey, EnrolmentId, LocalDate, int)",
                of -> diary.known(key(of), of.person(), DAY, 7));
        byId("UseDiary.toldByOthers(FormKey, EnrolmentId, LocalDate, int)",
                of -> diary.toldByOthers(key(of), of.person(), DAY, 7));
        any("UseDiary.merged(EnrolmentId, EnrolmentId)", COORDINATORS, of -> diary.merged(of.person(), of.person()));
        byId("UseDiary.lookedBackIn(CohortId)", of -> diary.lookedBackIn(of.id()));
        byId("MeetingsVisited.tell(FormKey, EnrolmentId, Optional, LocalDate, int, OptionalInt)", of -> meetings.tell(
                key(of), of.person(), Optional.of(of.session()), DAY, 7, OptionalInt.of(2)));
        byId("MeetingsVisited.told(FormKey, EnrolmentId)", of -> meetings.told(key(of), of.person()));
        byId("MeetingsVisited.of(EnrolmentId, int)", of -> meetings.of(of.person(), 7));
    }

    private void passes(Passes passes) {
        byId("Passes.issue(FormWay, EnrolmentId, Optional, LocalDate, List)", of -> issued(passes, of));
        byId("Passes.link(Participant)", of -> passes.link(given(passes, of)));
        byId("Passes.writing(Participant)", of -> passes.writing(given(passes, of)));
        byId("Passes.issuer(Participant)", of -> passes.issuer(given(passes, of)));
        byId("Passes.end(Participant)", of -> passes.end(given(passes, of)));
        byId("Passes.of(SessionId)", of -> passes.of(of.session()));
        any("Passes.heard(Participant)", Set.of(), of -> passes.heard(given(passes, of)));
    }

    private void tablets(Pins pins, HandingOver handingOver, Passes passes) {
        any("Pins.isChosen()", TEAM, of -> pins.isChosen());
        any("Pins.choose(NewPin)", TEAM, of -> pins.choose(new NewPin("1111", "1111")));
        any("Pins.change(String, NewPin)", TEAM, of -> pins.change("not it", new NewPin("2580", "2580")));
        byId("Pins.verifier(Participant)", of -> pins.verifier(given(passes, of)));
        byId("HandingOver.offer(String, EnrolmentId, Optional, LocalDate, List, String)", of -> handingOver.offer("none",
                of.person(), Optional.of(of.session()), DAY, List.of("check-in"), "/"));
    }

    private static Participant issued(Passes passes, OwnCohort of) {
        return passes.issue(FormWay.TOGETHER, of.person(), Optional.of(of.session()), DAY, List.of("check-in"));
    }

    /** A real pass, made by somebody who may; then the one who asks asks again. */
    private Participant given(Passes passes, OwnCohort of) {
        return a(DemoAccounts.class).as(Role.COORDINATOR, () -> issued(passes, of));
    }

    private void formsByField(HandingIn handingIn, FormSheets sheets, FormDesk desk) {
        any("FormSheets.sitting(String)", Set.of(), of -> sheets.sitting("en"));
        any("FormDesk.take(List)", Set.of(), of -> desk.take(List.of()));
        byId("HandingIn.handIn(Form, Occasion, GivenAnswers, Filled, long)", of -> handingIn.handIn(Form.CHECK_IN,
                occasion(of), new GivenAnswers(Map.of("mood", "4")), new Filled(FormWay.PAPER, "en", "page"), 0));
        byId("HandingIn.number(Form, Occasion)", of -> handingIn.number(Form.CHECK_IN, occasion(of)));
        byId("HandingIn.isIn(Form, Occasion)", of -> handingIn.isIn(Form.CHECK_IN, occasion(of)));
        byId("FormSheets.together(Form, Occasion)", of -> sheets.together(Form.CHECK_IN, occasion(of)));
    }

    private void journeys(Journeys journeys, TakeAway takeAway) {
        byId("Journeys.of(EnrolmentId)", of -> journeys.of(of.person()));
        byId("TakeAway.write(EnrolmentId, Choice, OutputStream)", of -> write(takeAway, of.person()));
    }

    private static void write(TakeAway takeAway, EnrolmentId person) {
        try {
            takeAway.write(person, new TakeAway.Choice(true, false), OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void howFilled(HowFilled filled) {
        byId("HowFilled.of(EnrolmentId)", of -> filled.of(of.person()));
    }

    private void lateAnswers(LateAnswers late, FormSettings settings) {
        any("LateAnswers.waiting()", TEAM, of -> late.waiting());
        byId("LateAnswers.at(SessionId)", of -> late.at(of.session()));
        byId("LateAnswers.both(UUID)", of -> late.both(beside(of)));
        byId("LateAnswers.keepWhatStands(UUID, Instant)", of -> late.keepWhatStands(beside(of), Instant.EPOCH));
        byId("LateAnswers.takeWhatCame(UUID, Instant)", of -> late.takeWhatCame(beside(of), Instant.EPOCH));
        any("FormSettings.get()", TEAM, of -> settings.get());
        any("FormSettings.set(FormPlan)", COORDINATORS, of -> settings.set(settings.get()));
    }

    /** A real row; what it says nobody here reads. */
    private UUID beside(OwnCohort of) {
        return a(OwnLateAnswers.class).of(occasion(of));
    }

    private static Occasion occasion(OwnCohort of) {
        return new Occasion(of.person(), Optional.of(of.session()), DAY);
    }

    private void followUpsByLink(FollowUpLinks links, Passes passes) {
        byId("FollowUpLinks.send(EnrolmentId)", of -> links.send(of.person()));
        any("FollowUpLinks.possible(Collection)", TEAM, of -> links.possible(List.of(of.person())));
        any("FollowUpLinks.of(Collection)", TEAM, of -> links.of(List.of(of.person())));
        byId("Passes.opensByLink(Participant, Instant)", of -> passes.opensByLink(given(passes, of), Instant.EPOCH));
    }

    private void formTimes(FormTimings timings, OverdueForms overdue) {
        byId("FormTimings.of(EnrolmentId)", of -> timings.of(of.person()));
        any("OverdueForms.all()", TEAM, of -> overdue.all());
    }

    private void oddities(DataQuality quality) {
        any("DataQuality.inShort()", TEAM, of -> quality.inShort());
        any("DataQuality.ofTheseMonths()", TEAM, of -> quality.ofTheseMonths());
        byId("DataQuality.of(CohortId)", of -> quality.of(of.id()));
        byId("DataQuality.accept(CohortId, String, String)",
                of -> quality.accept(of.id(), "not-closed/" + of.session().value(), "It was never held."));
        byId("DataQuality.lookAgain(CohortId, String)",
                of -> quality.lookAgain(of.id(), "not-closed/" + of.session().value()));
    }

    private void roomScreen(Passes passes, EveningOrder order, Debriefs debriefs, OwnPhone phone) {
        byId("Passes.open(FormWay, EnrolmentId, SessionId)",
                of -> passes.open(FormWay.OWN_PHONE, of.person(), of.session()));
        byId("EveningOrder.of(SessionId)", of -> order.of(of.session()));
        byId("EveningOrder.go(SessionId, EveningStep)", of -> order.go(of.session(), EveningStep.TOPIC));
        byId("EveningOrder.tablets(SessionId, int)", of -> order.tablets(of.session(), 4));
        byId("Debriefs.mine(SessionId)", of -> debriefs.mine(of.session()));
        byId("Debriefs.keep(SessionId, DebriefAnswers)",
                of -> debriefs.keep(of.session(), new DebriefAnswers(3, "", "", "")));
        byId("OwnPhone.secret(EnrolmentId, SessionId, List)",
                of -> phone.secret(of.person(), of.session(), List.of(Form.CHECK_IN)));
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
        byId("LookBack.handIn(FormKey, EnrolmentId, Optional, LocalDate, LookBackAnswers, boolean)",
                of -> lookBack.handIn(key(of), of.person(), Optional.of(of.session()), DAY,
                        new LookBackAnswers(new UseDays(28, Optional.empty(), Map.of()), OptionalInt.of(1)), true));
        byId("LookBack.isIn(FormKey, EnrolmentId)", of -> lookBack.isIn(key(of), of.person()));
        byId("LookBack.handedIn(FormKey, EnrolmentId)", of -> lookBack.handedIn(key(of), of.person()));
    }

    private void paper(PaperPack packs, KeyingIn keyingIn) {
        byId("PaperPack.write(SessionId, Print, OutputStream)", of -> {
            try {
                packs.write(of.session(), PaperPack.Print.NORMAL, OutputStream.nullOutputStream());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        byId("KeyingIn.people(SessionId)", of -> keyingIn.people(of.session()));
        byId("KeyingIn.isSpare(SessionId, PaperCode)",
                of -> keyingIn.isSpare(of.session(), new PaperCode("22222")));
        byId("KeyingIn.keyIn(SessionId, EnrolmentId, Form, Map, OptionalLong)", of -> keyingIn.keyIn(of.session(),
                of.person(), Form.CHECK_IN, Map.of("mood", "3"), OptionalLong.empty()));
        byId("KeyingIn.told(SessionId, EnrolmentId)", of -> keyingIn.told(of.session(), of.person()));
        byId("KeyingIn.risk(SessionId, EnrolmentId)", of -> keyingIn.risk(of.session(), of.person()));
        byId("KeyingIn.takeBack(SessionId, Keyed)", of -> keyingIn.takeBack(of.session(),
                new Keyed(of.person(), Form.LOOK_BACK, Optional.empty(), Optional.empty(), 0)));
        byId("UseDiary.namedAt(SessionId)", of -> context.getBean(UseDiary.class).namedAt(of.session()));
    }

    private void sheets(SheetLooks looks) {
        byId("SheetLooks.of(SessionId, EnrolmentId, Form)", of -> looks.of(of.session(), of.person(), Form.CORE_10));
        byId("SheetLooks.look(SessionId, EnrolmentId, Form, int, OptionalInt, Looked)", of -> looks.look(of.session(),
                of.person(), Form.CORE_10, 6, OptionalInt.of(0), new Looked(Map.of())));
        byId("SheetLooks.noSheet(SessionId, EnrolmentId, Form, Looked)", of -> looks.noSheet(of.session(), of.person(),
                Form.CORE_10, looks.of(of.session(), of.person(), Form.CORE_10)));
        byId("SheetLooks.sheetAfterAll(SessionId, EnrolmentId, Form)",
                of -> looks.sheetAfterAll(of.session(), of.person(), Form.CORE_10));
    }

    private void comparing(Comparing comparing) {
        any("Comparing.of(Set, By, String)", STUDY, of -> comparing.of(Set.of(of.id()), By.COHORT, "core-10"));
    }

    private void plansOfEvaluations(Plans plans) {
        Declared declared = Declared.usual(Definitions.DEFAULT);
        Function<OwnCohort, Plan> drafted = of -> a(DemoAccounts.class).as(Role.RESEARCHER, () -> plans
                .ofCohorts(Set.of(of.id())).orElseGet(() -> plans.draft(UUID.randomUUID(),
                        new PlanDraft("Asked", Set.of(of.id()), declared))));
        any("Plans.usual()", STUDY, of -> plans.usual());
        any("Plans.all()", STUDY, of -> plans.all());
        any("Plans.draft(UUID, PlanDraft)", STUDY, of -> plans.draft(UUID.randomUUID(),
                new PlanDraft("Asked", Set.of(of.id()), declared)));
        any("Plans.ofCohorts(Set)", STUDY, of -> plans.ofCohorts(Set.of(of.id())));
        any("Plans.get(PlanId)", STUDY, of -> plans.get(drafted.apply(of).id()));
        any("Plans.save(PlanId, long, PlanDraft)", STUDY, of -> plans.save(drafted.apply(of).id(), 0,
                new PlanDraft("Asked again", Set.of(of.id()), declared)));
        any("Plans.delete(PlanId)", STUDY, of -> plans.delete(drafted.apply(of).id()));
        any("Plans.freeze(PlanId, long)", STUDY, of -> plans.freeze(drafted.apply(of).id(), 0));
        any("Plans.amend(PlanId, long, Declared, String)", STUDY, of -> plans.amend(drafted.apply(of).id(), 1,
                declared, "Asked"));
    }

    private void outcomes(Evaluating evaluating, Reporting reporting) {
        any("Evaluating.of(Set)", STUDY, of -> evaluating.of(Set.of(of.id())));
        any("Evaluating.of(Set, Definitions)", STUDY, of -> evaluating.of(Set.of(of.id()), Definitions.DEFAULT));
        any("Evaluating.open(Set)", STUDY, of -> evaluating.open(Set.of(of.id())));
        any("Evaluating.standing(Set)", STUDY, of -> evaluating.standing(Set.of(of.id())));
        any("Evaluating.beforeLooking(Set)", STUDY, of -> evaluating.beforeLooking(Set.of(of.id())));
        any("Evaluating.triedOutside(Set)", STUDY, of -> evaluating.triedOutside(Set.of(of.id())));
        any("Evaluating.delivered(Set)", STUDY, of -> evaluating.delivered(Set.of(of.id())));
        any("Evaluating.weeksOfMeetings(Set)", STUDY, of -> evaluating.weeksOfMeetings(Set.of(of.id())));
        any("Evaluating.attendance(Set)", COORDINATORS, of -> evaluating.attendance(Set.of(of.id())));
        any("Evaluating.marks(Set)", COORDINATORS, of -> evaluating.marks(Set.of(of.id())));
        any("Reporting.prepare(Set)", COORDINATORS, of -> reporting.prepare(Set.of(of.id())));
        any("Reporting.write(Report, OutputStream)", COORDINATORS, of -> reporting.write(
                context.getBean(DemoAccounts.class).as(Role.COORDINATOR, () -> reporting.prepare(Set.of(of.id()))),
                OutputStream.nullOutputStream()));
    }

    private void research(ResearchExport research, DeliveryFigures delivery) {
        any("ResearchExport.zip(ResearchRequest, OutputStream)", STUDY, of -> research.zip(
                new ResearchRequest(Set.of(of.id()), true), OutputStream.nullOutputStream()));
        any("ResearchExport.workbook(ResearchRequest, OutputStream)", STUDY, of -> research.workbook(
                new ResearchRequest(Set.of(of.id()), true), OutputStream.nullOutputStream()));
        any("DeliveryFigures.each(Set)", STUDY, of -> delivery.each(Set.of(of.id())));
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
        byId("Guests.homes(SessionId)", of -> guests.homes(of.session()));
        byId("Guests.elsewhere(CohortId)", of -> guests.elsewhere(of.id()));
        byId("Guests.elsewhere(EnrolmentId)", of -> guests.elsewhere(of.person()));
        any("Guests.choices(EnrolmentId, int)", COORDINATORS, of -> guests.choices(of.person(), 1));
        any("Guests.book(EnrolmentId, SessionId)", COORDINATORS, of -> guests.book(of.person(), of.session()));
        any("Guests.cancel(EnrolmentId, SessionId)", COORDINATORS, of -> guests.cancel(of.person(), of.session()));
        byId("Clashes.of(CohortId)", of -> clashes.of(of.id()));
        byId("Clashes.ifMoved(SessionId, SessionPlan)",
                of -> clashes.ifMoved(of.session(), of.sessions().getFirst().plan()));
        byId("Clashes.ifAdded(CohortId, SessionPlan)",
                of -> clashes.ifAdded(of.id(), of.sessions().getLast().plan()));
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

    private void followUps(FollowUps followUps, FollowUpWindows windows) {
        any("FollowUps.due(int, int)", TEAM, of -> followUps.due(0, 1));
        any("FollowUps.dueAmong(Set)", TEAM, of -> followUps.dueAmong(Set.of(person(of))));
        byId("FollowUps.due(CohortId)", of -> followUps.due(of.id()));
        any("FollowUps.lost(int, int)", TEAM, of -> followUps.lost(0, 1));
        any("FollowUps.notAgreed()", TEAM, of -> followUps.notAgreed());
        byId("FollowUps.lose(EnrolmentId, LostBecause, String)",
                of -> followUps.lose(of.person(), LostBecause.NO_ANSWER, ""));
        byId("FollowUps.lookAgain(EnrolmentId)", of -> followUps.lookAgain(of.person()));
        any("FollowUpWindows.get()", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.RESEARCHER), of -> windows.get());
        any("FollowUpWindows.set(FollowUpWindow)", COORDINATORS, of -> windows.set(FollowUpWindow.DEFAULT));
    }

    private void messages(ReminderSettings settings, ReminderLog reminders, MessageLog log, MessageServers servers) {
        any("ReminderSettings.get()", COORDINATORS, of -> settings.get());
        any("ReminderSettings.set(ReminderPlan)", COORDINATORS, of -> settings.set(
                new ReminderPlan(false, false, 1, LocalTime.of(10, 0), "", "[link]", "[link]")));
        any("ReminderLog.page(int, int)", COORDINATORS, of -> reminders.page(0, 1));
        any("ReminderLog.failed(int)", COORDINATORS, of -> reminders.failed(1));
        any("MessageLog.page(int, int)", COORDINATORS, of -> log.page(0, 1));
        any("MessageLog.failed(int)", COORDINATORS, of -> log.failed(1));
        any("MessageServers.mail()", COORDINATORS, of -> servers.mail());
        any("MessageServers.gateway()", COORDINATORS, of -> servers.gateway());
        any("MessageServers.setMail(MailServer)", COORDINATORS, of -> servers.setMail(
                new MailServer("192.0.2.1", 25, MailServer.Security.NONE, "", "", "sam@example.org")));
        any("MessageServers.setGateway(TextGateway)", COORDINATORS,
                of -> servers.setGateway(new TextGateway("http://192.0.2.1/", "{to}{text}", "", "")));
        any("MessageServers.forgetMail()", COORDINATORS, of -> servers.forgetMail());
        any("MessageServers.forgetGateway()", COORDINATORS, of -> servers.forgetGateway());
        any("MessageServers.test(Channel, String)", COORDINATORS, of -> servers.test(Channel.EMAIL, " "));
    }

    private void concerns(ConcernRegister concerns, Names names) {
        byId("Names.of(EnrolmentId)", of -> names.of(of.person()));
        any("Names.inCare(Collection)", TEAM, of -> names.inCare(List.of(person(of))));
        any("Names.of(Collection)", TEAM, of -> names.of(List.of(person(of))));
        any("ConcernRegister.open()", TEAM, of -> concerns.open());
        byId("ConcernRegister.openIn(CohortId)", of -> concerns.openIn(of.id()));
        byId("ConcernRegister.openAt(SessionId)", of -> concerns.openAt(of.session()));
        byId("ConcernRegister.of(EnrolmentId)", of -> concerns.of(of.person()));
        byId("ConcernRegister.see(ConcernId)", of -> concerns.see(concern(of)));
        any("ConcernRegister.unanswered()", TEAM, of -> concerns.unanswered());
        byId("ConcernRegister.file(ConcernId)", of -> concerns.file(concern(of)));
        byId("ConcernRegister.openByHand(UUID, EnrolmentId, Optional, String)",
                of -> concerns.openByHand(UUID.randomUUID(), of.person(), Optional.empty(), "A worry"));
        byId("ConcernRegister.tick(ConcernId, TalkPoint, boolean)",
                of -> concerns.tick(concern(of), TalkPoint.PRIVATE, true));
        byId("ConcernRegister.add(ConcernId, NewEntry)", of -> concerns.add(concern(of),
                NewEntry.note(UUID.randomUUID(), DAY.atStartOfDay(Calendar.PLACE).toInstant(), "We talked.")));
        byId("ConcernRegister.close(ConcernId, long, UUID, String)",
                of -> concerns.close(concern(of), 0, UUID.randomUUID(), "All is well."));
    }

    private void starting(Starting starting) {
        byId("Starting.waitsFor(CohortId)", of -> starting.waitsFor(of.id()));
        byId("Starting.waitsFor(SessionId)", of -> starting.waitsFor(of.session()));
        byId("Starting.require(SessionId)", of -> starting.require(of.session()));
    }

    private void alerts(ConcernAlerts alerts, EscalationSettings settings) {
        byId("ConcernAlerts.of(ConcernId)", of -> alerts.of(concern(of)));
        any("ConcernAlerts.notGone()", TEAM, of -> alerts.notGone());
        any("EscalationSettings.get()", COORDINATORS, of -> settings.get());
        any("EscalationSettings.set(EscalationPlan)", COORDINATORS, of -> settings.set(new EscalationPlan(15, 60)));
        any("EscalationSettings.ways()", COORDINATORS, of -> settings.ways());
    }

    private void duties(NamingDuties duties) {
        any("NamingDuties.all()", Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN), of -> duties.all());
        any("NamingDuties.at(SiteId)", COORDINATORS, of -> duties.at(new SiteId(-1)));
        any("NamingDuties.missing()", COORDINATORS, of -> duties.missing());
        any("NamingDuties.whoMayBeNamed()", COORDINATORS, of -> duties.whoMayBeNamed());
        any("NamingDuties.name(SiteId, long, NewDuty, NewDuty)", COORDINATORS, of -> duties.name(new SiteId(-1), 0,
                new NewDuty(new AccountId(-1), Contact.NONE), new NewDuty(new AccountId(-1), Contact.NONE)));
    }

    /** There is one list for everybody, so what is asked here leaves it as it is. */
    private void helpLines(HelpLines lines) {
        any("HelpLines.shown()", Set.of(Role.values()), of -> lines.shown());
        any("HelpLines.inShort()", Set.of(Role.values()), of -> lines.inShort());
        any("HelpLines.all()", OFFICE, of -> lines.all());
        any("HelpLines.toCheck()", OFFICE, of -> lines.toCheck());
        any("HelpLines.add(NewHelpLine)", OFFICE, of -> lines.add(new NewHelpLine("", "", "", "", "")));
        any("HelpLines.change(HelpLineId, long, NewHelpLine)", OFFICE,
                of -> lines.change(new HelpLineId(-1), 0, new NewHelpLine("", "", "", "", "")));
        any("HelpLines.checked(HelpLineId, long)", OFFICE, of -> lines.checked(lines.all().getFirst().id(), -1));
        any("HelpLines.moveUp(HelpLineId)", OFFICE, of -> lines.moveUp(lines.all().getFirst().id()));
        any("HelpLines.moveDown(HelpLineId)", OFFICE, of -> lines.moveDown(lines.all().getLast().id()));
        any("HelpLines.retire(HelpLineId, boolean)", OFFICE, of -> lines.retire(lines.all().getFirst().id(), false));
    }

    private void reportsDue(DueReports due) {
        any("DueReports.all()", COORDINATORS, of -> due.all());
        any("DueReports.waiting()", COORDINATORS, of -> due.waiting());
        any("DueReports.add(NewReportDue)", COORDINATORS, of -> due.add(new NewReportDue("Own report", DAY)));
        any("DueReports.sent(ReportDueId, boolean)", COORDINATORS, of -> due.sent(new ReportDueId(-1), true));
    }

    /** Opened the only way there is: by an answer. */
    private ConcernId concern(OwnCohort of) {
        return context.getBean(DemoAccounts.class).as(Role.COORDINATOR, () -> {
            context.getBean(CompletedForms.class).handIn(new NewResponse(FormKey.onDay("core-10", of.person(), DAY),
                    of.person(), Optional.empty(), "core-10", DAY, Answers.of(1, 1, 1, 1, 1, 2, 1, 1, 1, 1), Optional.empty()));
            return context.getBean(ConcernRegister.class).of(of.person()).getFirst().id();
        });
    }

    private void meetingLists(RefreshingMeetings refreshing, WritingLists writing) {
        MeetingList none = new MeetingList(Path.of("no-such-list.json"), "none", MeetingFormat.BMLT, "aa", null, null);
        any("RefreshingMeetings.preview(MeetingList)", OFFICE, of -> refreshing.preview(none));
        any("RefreshingMeetings.apply(MeetingList, String, boolean)", OFFICE, of -> refreshing.apply(none, null, false));
        any("RefreshingMeetings.guess(Path)", OFFICE, of -> refreshing.guess(none.file()));
        any("RefreshingMeetings.sources()", OFFICE, of -> refreshing.sources());
        any("RefreshingMeetings.history()", OFFICE, of -> refreshing.history());
        any("WritingLists.write(MeetingFormat, FellowshipId, OutputStream)", OFFICE,
                of -> writing.write(MeetingFormat.MAFS_CSV, null, OutputStream.nullOutputStream()));
        any("WritingLists.template(OutputStream)", OFFICE, of -> writing.template(OutputStream.nullOutputStream()));
    }

    private void curriculum(Curriculum curriculum) {
        any("Curriculum.inForce(String)", ALL, of -> curriculum.inForce("en"));
        any("Curriculum.inForce(ContentCode, String)", ALL, of -> curriculum.inForce(ContentCode.session(1), "en"));
        any("Curriculum.published(UUID)", ALL, of -> curriculum.published(UUID.randomUUID()));
        any("Curriculum.withdrawn(UUID)", ALL, of -> curriculum.withdrawn(UUID.randomUUID()));
        any("Curriculum.languages()", ALL, of -> curriculum.languages());
        byId("Curriculum.of(SessionId, String)", of -> curriculum.of(of.session(), "en"));
        byId("Curriculum.of(SessionId, List, String)", of -> curriculum.of(of.session(), List.of(ContentCode.session(1)), "en"));
        byId("Curriculum.of(Set, String)", of -> curriculum.of(Set.of(of.session()), "en"));
        any("Curriculum.languages(ContentCode)", ALL, of -> curriculum.languages(ContentCode.session(1)));
    }

    /** Nothing changes: what is asked for is not there, or is refused. */
    private void ownContent(ContentEditing editing, ContentPictures pictures, ContentZip zip, CohortContents kept) {
        ContentCode none = new ContentCode("asked-by-a-test");
        Supplier<ContentId> published = () -> a(Curriculum.class).inForce(ContentCode.session(1), "en").orElseThrow().id();
        any("ContentEditing.history(ContentCode, String)", MEETINGS, of -> editing.history(none, "en"));
        any("ContentEditing.languages(ContentCode)", MEETINGS, of -> editing.languages(none));
        any("ContentEditing.version(ContentId)", MEETINGS, of -> editing.version(published.get()));
        any("ContentEditing.line(ContentId)", MEETINGS, of -> editing.line(published.get()));
        any("ContentEditing.open(ContentCode, String)", MEETINGS, of -> editing.open(none, "en"));
        any("ContentEditing.begin(ContentId)", MEETINGS, of -> {
            ContentId draft = editing.begin(published.get());
            editing.putAside(draft, editing.version(draft).version());
        });
        any("ContentEditing.translate(ContentCode, String)", MEETINGS, of -> editing.translate(none, "cy"));
        any("ContentEditing.change(ContentId, long, String, String)", MEETINGS,
                of -> editing.change(published.get(), -1, "x".repeat(ContentEditing.LONGEST + 1), ""));
        any("ContentEditing.review(ContentId, long)", MEETINGS, of -> editing.review(published.get(), -1));
        any("ContentEditing.publish(ContentId, long)", OFFICE, of -> editing.publish(published.get(), -1));
        any("ContentEditing.publishInstead(ContentId, long, ContentId)", OFFICE,
                of -> editing.publishInstead(published.get(), -1, published.get()));
        any("ContentEditing.overtaken(ContentId)", MEETINGS, of -> editing.overtaken(published.get()));
        any("ContentEditing.withdraw(ContentId, long)", OFFICE, of -> editing.withdraw(published.get(), -1));
        any("ContentEditing.putAside(ContentId, long)", MEETINGS, of -> editing.putAside(published.get(), -1));
        any("ContentEditing.backToShipped(ContentCode, String)", OFFICE, of -> editing.backToShipped(none, "en"));
        any("ContentEditing.compare(ContentId, ContentId)", MEETINGS,
                of -> editing.compare(published.get(), published.get()));
        any("ContentEditing.remarks(ContentCode, String, String)", MEETINGS, of -> editing.remarks(none, "en", ""));
        any("ContentPictures.add(byte[], String)", MEETINGS, of -> pictures.add(new byte[0], ""));
        any("ContentPictures.all()", MEETINGS, of -> pictures.all());
        any("ContentPictures.remove(UUID)", MEETINGS, of -> pictures.remove(UUID.randomUUID()));
        any("ContentZip.write(OutputStream)", MEETINGS, of -> zip.write(OutputStream.nullOutputStream()));
        any("ContentZip.write(ContentId, OutputStream)", MEETINGS,
                of -> zip.write(published.get(), OutputStream.nullOutputStream()));
        any("ContentZip.preview(Path)", MEETINGS, of -> zip.preview(Path.of("no-such.zip")));
        any("ContentZip.bringIn(Path)", MEETINGS, of -> zip.bringIn(Path.of("no-such.zip")));
        byId("CohortContents.of(CohortId)", of -> kept.of(of.id()));
        any("CohortContents.move(CohortId, ContentId)", COORDINATORS, of -> kept.move(of.id(), published.get()));
        any("CohortContents.moveAll(CohortId)", COORDINATORS, of -> kept.moveAll(of.id()));
        any("CohortContents.takeBack(List)", COORDINATORS, of -> kept.takeBack(List.of(new CohortContents.Moved(of.id(),
                ContentCode.session(1), "en", Optional.empty(), new ContentId(-1)))));
    }

    private void contentSearch(ContentSearch search) {
        any("ContentSearch.find(String, String)", ALL, of -> search.find("meeting", "en"));
        any("ContentSearch.findShown(String, String)", ALL, of -> search.findShown("meeting", "en"));
    }

    private void leading(LeadMarks leading) {
        byId("LeadMarks.plan(SessionId, String)", of -> leading.plan(of.session(), "en"));
        byId("LeadMarks.take(SessionId, UUID, List)", of -> leading.take(of.session(), UUID.randomUUID(), List.of()));
    }

    private void shownPictures(ShownPictures pictures) {
        any("ShownPictures.picture(UUID)", ALL, of -> pictures.picture(UUID.randomUUID()));
    }

    private void deliveries(KeepingDeliveries deliveries, DeliveryFigures figures) {
        byId("KeepingDeliveries.of(SessionId)", of -> deliveries.of(of.session()));
        byId("KeepingDeliveries.of(SessionId, String)", of -> deliveries.of(of.session(), "en"));
        byId("KeepingDeliveries.keep(SessionId, String, GivenDelivery)", of -> deliveries.keep(of.session(), "en",
                new GivenDelivery(-1, Optional.empty(), Optional.empty(), "", List.of())));
        byId("KeepingDeliveries.keep(SessionId, GivenDelivery)", of -> deliveries.keep(of.session(),
                new GivenDelivery(-1, Optional.empty(), Optional.empty(), "", List.of())));
        byId("DeliveryFigures.of(CohortId)", of -> figures.of(of.id()));
        any("DeliveryFigures.together(Set)", STUDY, of -> figures.together(Set.of(of.id())));
        any("DeliveryFigures.overview(Optional, Optional)", STUDY,
                of -> figures.overview(Optional.empty(), Optional.empty()));
        any("DeliveryFigures.notSaid()", TEAM, of -> figures.notSaid());
    }

    private void certificates(Certificates certificates) {
        byId("Certificates.completed(CohortId)", of -> certificates.completed(of.id()));
        byId("Certificates.stillToCome(CohortId)", of -> certificates.stillToCome(of.id()));
        byId("Certificates.hasCompleted(EnrolmentId)", of -> certificates.hasCompleted(of.person()));
        byId("Certificates.write(CohortId, OutputStream)",
                of -> certificates.write(of.id(), OutputStream.nullOutputStream()));
        byId("Certificates.write(EnrolmentId, OutputStream)",
                of -> certificates.write(of.person(), OutputStream.nullOutputStream()));
        any("Certificates.organisation()", TEAM, of -> certificates.organisation());
        any("Certificates.nameOrganisation(String)", COORDINATORS, of -> certificates.nameOrganisation(""));
    }

    private void directory(Fellowships fellowships, MeetingDirectory meetings) {
        any("Fellowships.all()", ALL, of -> fellowships.all());
        any("Fellowships.fellowship(FellowshipId)", ALL,
                of -> fellowships.fellowship(fellowships.all().getFirst().id()));
        any("Fellowships.called(String)", ALL, of -> fellowships.called("aa"));
        any("MeetingDirectory.meetings(Collection)", MEETINGS, of -> meetings.meetings(List.of(new MeetingId(1))));
        any("MeetingDirectory.shared(Collection)", ALL, of -> meetings.shared(List.of(new MeetingId(1))));
        any("MeetingDirectory.meeting(MeetingId)", MEETINGS, of -> meetings.meetings(List.of()));
        any("MeetingDirectory.find(MeetingSearch, int, int)", MEETINGS, of -> meetings.find(MeetingSearch.ALL, 0, 1));
        any("MeetingDirectory.count(MeetingSearch)", MEETINGS, of -> meetings.count(MeetingSearch.ALL));
        any("MeetingDirectory.startOf(MeetingSearch)", MEETINGS, of -> meetings.startOf(MeetingSearch.ALL));
        any("MeetingDirectory.languages()", MEETINGS, of -> meetings.languages());
        any("MeetingDirectory.isEmpty()", MEETINGS, of -> meetings.isEmpty());
    }

    private void whereabouts(Whereabouts whereabouts, PostcodeLists lists) {
        any("PostcodeLists.known()", OFFICE, of -> lists.known());
        any("PostcodeLists.latest()", OFFICE, of -> lists.latest());
        any("PostcodeLists.bringIn(String, InputStream)", OFFICE, of -> lists.bringIn("own.csv",
                new ByteArrayInputStream("postcode,lat,long\n".getBytes(StandardCharsets.UTF_8))));
        any("Whereabouts.postcode(String)", MEETINGS, of -> whereabouts.postcode("LE1 1AA"));
        any("Whereabouts.venue(VenueId)", MEETINGS, of -> whereabouts.venue(new VenueId(1)));
        any("Whereabouts.meeting(MeetingDetails)", MEETINGS, of -> whereabouts.meeting(new MeetingDetails(
                new FellowshipId(1), "Own", null, null, null, null, null, "LE1 1AA", null, null, false, Held.IN_PERSON, null,
                null, Openness.OPEN, Set.of(), null, null, null)));
    }

    /** Nothing changes: what is asked is refused for having no name, and the meetings are closed or on already. */
    private void keepingMeetings(KeepingMeetings keeping, Fellowships fellowships, JdbcClient database) {
        MeetingId none = new MeetingId(1);
        Function<String, MeetingId> one = which -> new MeetingId(database.sql("SELECT MIN(id) FROM meeting WHERE " + which)
                .query(Long.class).single());
        Supplier<NewMeeting> nameless = () -> new NewMeeting(fellowships.all().getFirst().id(), " ", null, null, null,
                null, null, null, Held.ONLINE, null, null, Openness.NOT_SAID, Set.of(), null, null, null);
        any("KeepingMeetings.add(NewMeeting)", MEETINGS, of -> keeping.add(nameless.get()));
        any("KeepingMeetings.change(MeetingId, long, NewMeeting)", MEETINGS, of -> keeping.change(none, 0, nameless.get()));
        any("KeepingMeetings.close(MeetingId)", MEETINGS, of -> keeping.close(one.apply("NOT listed")));
        any("KeepingMeetings.reopen(MeetingId)", MEETINGS, of -> keeping.reopen(one.apply("listed")));
    }

    private void visitPlans(VisitPlans plans, Fellowships fellowships) {
        NewVisitPlan tomorrow = new NewVisitPlan(fellowships.all().getFirst().id(), null,
                a(Calendar.class).today().plusDays(1), null, Company.ALONE, null, null, null, null, null, false);
        byId("VisitPlans.make(EnrolmentId, NewVisitPlan)", of -> plans.make(of.person(), tomorrow));
        byId("VisitPlans.make(FormKey, EnrolmentId, NewVisitPlan)",
                of -> plans.make(new FormKey(UUID.randomUUID()), of.person(), tomorrow.meant(tomorrow.fellowship(), null,
                        tomorrow.plannedOn().plusDays(1), null)));
        byId("VisitPlans.change(VisitPlanId, long, NewVisitPlan)",
                of -> plans.change(visitPlan(of, tomorrow), 0, tomorrow.travelling("On foot")));
        byId("VisitPlans.drop(VisitPlanId)", of -> plans.drop(visitPlan(of, tomorrow)));
        byId("VisitPlans.done(VisitPlanId)", of -> plans.done(visitPlan(of, tomorrow)));
        byId("VisitPlans.plan(VisitPlanId)", of -> plans.plan(visitPlan(of, tomorrow)));
        byId("VisitPlans.of(EnrolmentId)", of -> plans.of(of.person()));
        byId("VisitPlans.open(EnrolmentId)", of -> plans.open(of.person()));
        byId("VisitPlans.withoutCompanion(EnrolmentId)", of -> plans.withoutCompanion(of.person()));
        any("PlansDue.waiting()", TEAM, of -> a(PlansDue.class).waiting());
        any("PlansDue.people()", TEAM, of -> a(PlansDue.class).people());
        byId("PlanToTakeAway.write(VisitPlanId, Choice, OutputStream)", of -> a(PlanToTakeAway.class).write(
                visitPlan(of, tomorrow), new PlanToTakeAway.Choice(true, false), OutputStream.nullOutputStream()));
        byId("Reminding.reaches(EnrolmentId)", of -> a(Reminding.class).reaches(of.person()));
    }

    private VisitPlanId visitPlan(OwnCohort of, NewVisitPlan plan) {
        return context.getBean(DemoAccounts.class).as(Role.COORDINATOR, () -> {
            VisitPlans plans = context.getBean(VisitPlans.class);
            return plans.of(of.person()).stream().findFirst().orElseGet(() -> plans.make(of.person(), plan)).id();
        });
    }

    private void companions(Companions companions, Fellowships fellowships) {
        byId("Companions.optIn(EnrolmentId, NewCompanion)", of -> companions.optIn(of.person(), new NewCompanion(
                UUID.randomUUID(), "Ash", Set.of(fellowships.all().getFirst().id()), "Town", null, null, true,
                ConsentHow.PAPER, DAY)));
        byId("Companions.stop(EnrolmentId)", of -> companions.stop(of.person()));
        byId("Companions.of(EnrolmentId)", of -> companions.of(of.person()));
        byId("Companions.mayBeAsked(EnrolmentId)", of -> companions.mayBeAsked(of.person()));
        any("Companions.agreement(boolean)", TEAM, of -> companions.agreement(true));
        any("Companions.willing(Optional)", TEAM, of -> companions.willing(Optional.empty()));
        any("Companions.called(Collection)", TEAM, of -> companions.called(List.of(new CompanionId(-1))));
    }

    private void supports(Supports supports, SupportNumbers numbers) {
        byId("Supports.offer(EnrolmentId, SupportKind)", of -> supports.offer(of.person(), SupportKind.TRANSPORT));
        byId("Supports.answer(EnrolmentId, SupportKind, SupportAnswer, Optional)", of -> supports.answer(of.person(),
                SupportKind.CHILDCARE, SupportAnswer.YES, Optional.empty()));
        byId("Supports.used(EnrolmentId, SupportKind, Optional, Optional)", of -> supports.used(of.person(),
                SupportKind.ONLINE_TRY_OUT, Optional.empty(), Optional.empty()));
        byId("Supports.takeBack(EnrolmentId, SupportKind, long)",
                of -> supports.takeBack(of.person(), SupportKind.COMPANION, 0));
        byId("Supports.forEverybody(SessionId, SupportKind, SupportStep)", of -> supports.forEverybody(of.session(),
                SupportKind.MEMBER_AT_SESSION, SupportStep.OFFERED));
        byId("Supports.takeBack(ForEverybody)", of -> supports.takeBack(new ForEverybody(of.session(),
                SupportKind.MEMBER_AT_SESSION, List.of())));
        byId("Supports.of(EnrolmentId)", of -> supports.of(of.person()));
        byId("Supports.of(CohortId)", of -> supports.of(of.id()));
        byId("SupportNumbers.of(CohortId)", of -> numbers.of(of.id()));
        byId("MutualAidOfGroups.of(CohortId)", of -> a(MutualAidOfGroups.class).of(of.id()));
        any("SupportNumbers.across(Set, Optional, Optional)", COORDINATORS,
                of -> numbers.across(Set.of(), Optional.empty(), Optional.empty()));
    }

    private void visits(Visits visits, OutsideMeetings outside, Fellowships fellowships) {
        byId("Visits.log(EnrolmentId, NewVisit)", of -> visits.log(of.person(), visit(fellowships)));
        byId("Visits.log(FormKey, EnrolmentId, NewVisit)", of -> visits.log(new FormKey(UUID.randomUUID()), of.person(),
                visit(fellowships)));
        byId("Visits.of(EnrolmentId)", of -> visits.of(of.person()));
        byId("Visits.change(VisitId, long, LocalDate, Impression)", of -> {
            VisitRecord made = asCoordinator(() -> visits.log(of.person(), visit(fellowships)));
            visits.change(made.id(), made.version(), DAY, Impression.NONE);
        });
        byId("Visits.takeOut(VisitId)", of -> visits.takeOut(
                asCoordinator(() -> visits.log(of.person(), visit(fellowships))).id()));
        byId("Visits.tell(FormKey, EnrolmentId, Optional, LocalDate, VisitsTold)", of -> visits.tell(key(of),
                of.person(), Optional.of(of.session()), DAY, VisitsTold.NOTHING));
        byId("Visits.told(FormKey, EnrolmentId)", of -> visits.told(key(of), of.person()));
        byId("Visits.choices(FormKey, EnrolmentId, LocalDate)", of -> visits.choices(key(of), of.person(), DAY));
        byId("Visits.called(EnrolmentId, Set)", of -> visits.called(of.person(), Set.of()));
        byId("OutsideMeetings.of(EnrolmentId)", of -> outside.of(of.person()));
        byId("OutsideMeetings.in(CohortId)", of -> outside.in(of.id()));
        any("OutsideMeetings.of(Collection)", Set.of(Role.COORDINATOR, Role.RESEARCHER),
                of -> outside.of(List.of(of.person())));
        any("OutsideMeetings.duringTheCourse(Collection)", STUDY, of -> outside.duringTheCourse(of.people()));
    }

    private static NewVisit visit(Fellowships fellowships) {
        return new NewVisit(fellowships.all().getFirst().id(), null, null, DAY, 1, Impression.NONE);
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
