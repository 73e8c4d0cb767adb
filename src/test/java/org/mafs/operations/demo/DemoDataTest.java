package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.Moving;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStatus;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Standings;
import org.mafs.funder.DueReports;
import org.mafs.person.PersonRecord;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralRow;
import org.mafs.person.Referring;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoDataTest extends IntegrationTest {

    private static final String IN_THE_PILOT =
            " enrolment e JOIN cohort c ON c.id = e.cohort_id AND c.name IN ('Riverside pilot', 'Oakfield pilot') ";
    private static final List<String> TABLES = List.of("account", "cohort", "cohort_session", "cohort_access", "person",
            "enrolment", "consent", "attendance", "check_in", "response", "use_recall", "meeting_recall");

    @Autowired
    private DemoData data;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Calendar calendar;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private PersonRegister people;

    @Autowired
    private Enrolling enrolling;

    @Autowired
    private Moving moving;

    @Autowired
    private Standings standings;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private MissedSessions missed;

    @Autowired
    private Register register;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DueReports reports;

    @Autowired
    private Referring referring;

    @Autowired
    private ConcernRegister concerns;

    /** The published pilot: 41 referred, 38 agreed to take part, 36 started, 19 consented to research. */
    @Test
    void theFlowOfThePilotIsThePublishedOne() {
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT)).isEqualTo(41);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + consented("TAKING_PART"))).isEqualTo(38);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT
                + "WHERE EXISTS (SELECT 1 FROM attendance a WHERE a.enrolment_id = e.id AND a.mark = 'PRESENT')"))
                .isEqualTo(36);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + consented("RESEARCH"))).isEqualTo(19);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + "JOIN person p ON p.id = e.person_id"
                + consented("RESEARCH") + " AND p.gender = 'FEMALE'")).isEqualTo(6);
    }

    @Test
    void whoHasNotAgreedIsReferredOnlyAndWhoDidNotStayHasLeft() {
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + "WHERE e.status = 'REFERRED'")).isEqualTo(3);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + "WHERE e.status = 'LEFT'")).isEqualTo(9);
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + "WHERE e.status = 'LEFT' AND e.left_on > e.joined_on"
                + " AND e.left_reason_sealed IS NOT NULL")).isEqualTo(9);
    }

    @Test
    void everythingOfTheStoryIsThere() {
        var story = DemoStory.all().stream().flatMap(cohort -> cohort.people().stream()).toList();
        var forms = story.stream().map(DemoPerson::measures).map(Map::values).flatMap(Collection::stream).toList();
        var weeks = story.stream().map(DemoPerson::weekly).mapToInt(List::size).sum();
        String ofTheStory = " JOIN enrolment e ON e.id = f.enrolment_id JOIN cohort c ON c.id = e.cohort_id WHERE c.name "
                + "IN ('Riverside pilot', 'Oakfield pilot', 'Lantern Street group', 'Weaver''s Yard group')";
        List.of("core-10", "mutual-aid").forEach(instrument -> assertThat(number("SELECT COUNT(*) FROM response f"
                + ofTheStory + " AND f.instrument = '" + instrument + "'")).as(instrument).isEqualTo(forms.size()));
        assertThat(number("SELECT COUNT(*) FROM response f" + ofTheStory + " AND f.instrument = 'session-view'"))
                .isEqualTo(weeks);
        assertThat(number("SELECT COUNT(*) FROM check_in f" + ofTheStory)).isGreaterThanOrEqualTo(weeks);
        assertThat(number("SELECT COUNT(*) FROM use_recall f" + ofTheStory + " AND window_days = 28"))
                .isEqualTo(forms.stream().filter(form -> form.main() != null).count());
        assertThat(number("SELECT COUNT(*) FROM use_recall f" + ofTheStory + " AND NOT by_day"))
                .as("all of it is told day by day").isZero();
        assertThat(number("SELECT COUNT(*) FROM meeting_recall f" + ofTheStory + " AND window_days = 28"))
                .isEqualTo(forms.stream().filter(form -> form.meetings28() != null).count());
    }

    @Test
    void theThirdCohortHasItsThirdSessionToday() {
        var sessions = sessions("Lantern Street group");
        assertThat(sessions.get(2).heldOn()).isEqualTo(calendar.today());
        assertThat(sessions).extracting(SessionRecord::status).startsWith(SessionStatus.CLOSED, SessionStatus.CLOSED,
                SessionStatus.PLANNED);
        assertThat(database.sql("SELECT CAST(starts_at AS CHAR) FROM cohort_session WHERE id = ?")
                .param(sessions.get(2).id().value()).query(String.class).single()).startsWith("18:30:00");
        assertThat(sessions("Weaver's Yard group").getFirst().heldOn()).isEqualTo(calendar.today().plusDays(DemoStory.startingSoon().firstSessionDay()));
        assertThat(sessions("Oakfield pilot")).hasSize(6).allMatch(SessionRecord::isClosed);
    }

    @Test
    void theCohortThatStartsSoonIsFullAndTwoWaitForIt() {
        CohortId soon = id("Weaver's Yard group");
        signIn(Role.COORDINATOR);
        assertThat(enrolling.taken(soon).free()).isZero();
        assertThat(enrolling.taken(soon).offered()).isOne();
        assertThat(enrolling.waiting(soon)).extracting(EnrolmentRecord::name).containsExactly("Jo Hallam", "Yusuf Karim");
        assertThat(moving.movedAway(id("Fallowmere group"))).singleElement().satisfies(gone -> {
            assertThat(gone.name()).isEqualTo("Marlon Pryce");
            assertThat(gone.to()).isEqualTo(soon);
            assertThat(standings.of(soon).get(gone.enrolment()).attended()).isEqualTo(2);
        });
    }

    /** Whatever day it is: everything in the demo moves with it. */
    @Test
    void everyPartHasSomethingToShowOnTheFirstEvening() {
        signIn(Role.FACILITATOR);
        assertThat(followUps.due(id("Fallowmere group"))).extracting(line -> line.person().name())
                .containsExactlyInAnyOrder("Stephen Gaunt", "Bilal Rehman");
        assertThat(followUps.due(id("Fallowmere group"))).allMatch(line -> line.person().phone().isPresent()
                && !line.isOverdue(calendar.today().plusDays(7)));
        assertThat(missed.toCall()).filteredOn(away -> away.cohort().equals(id("Fallowmere group"))).singleElement()
                .satisfies(away -> assertThat(away.person().name()).isEqualTo("Bilal Rehman"));
        assertThat(register.of(id("Fallowmere group"))).extracting(AttendanceRecord::mark).contains(Mark.LATE);
        assertThat(register.visitors(sessions("Lantern Street group").get(1).id())).isOne();
        signIn(Role.COORDINATOR);
        assertThat(staffing.uncovered(28)).extracting(one -> one.session().id())
                .contains(sessions("Lantern Street group").get(4).id());
        assertThat(reports.waiting()).isNotEmpty();
        assertThat(referring.page(true, 0, 50)).extracting(ReferralRow::name)
                .contains("Maureen Tull", "Dev Ranasinha", "Kit Lowry");
        assertThat(concerns.openIn(id("Lantern Street group"))).isNotEmpty();
        assertThat(number("SELECT COUNT(*) FROM consent k JOIN enrolment e ON e.person_id = k.person_id "
                + "JOIN cohort c ON c.id = e.cohort_id WHERE c.name = 'Lantern Street group' AND k.given "
                + "AND k.purpose = 'REMINDERS'")).isGreaterThan(5);
    }

    @Test
    void agesOnTheFirstDayAreThoseOfTheStory() {
        for (var cohort : DemoStory.all()) {
            var firstDay = sessions(cohort.name()).getFirst().heldOn();
            Map<String, PersonRecord> byName = as(Role.COORDINATOR, () -> people.of(id(cohort.name()))).values().stream()
                    .collect(Collectors.toMap(PersonRecord::name, Function.identity(), (one, other) -> one));
            assertThat(cohort.people()).allSatisfy(person -> {
                var born = byName.get(person.givenName() + " " + person.surname()).dateOfBirth().orElseThrow();
                assertThat(Period.between(born, firstDay).getYears()).isEqualTo(person.age());
                assertThat(Period.between(born, firstDay.plusDays(150)).getYears()).isEqualTo(person.age());
            });
        }
    }

    @Test
    void nothingWasWrittenInTheFutureAndNothingBeforeConsent() {
        Instant now = calendar.now();
        assertThat(List.of("attendance.marked_at", "check_in.recorded_at", "response.recorded_at",
                "use_recall.recorded_at", "meeting_recall.recorded_at", "consent.recorded_at", "cohort_session.closed_at"))
                .allSatisfy(place -> assertThat(database.sql("SELECT MAX(" + place + ") FROM " + table(place))
                        .query(Timestamp.class).single().toInstant()).isBeforeOrEqualTo(now));
        assertThat(number("SELECT COUNT(*) FROM" + IN_THE_PILOT + "JOIN response r ON r.enrolment_id = e.id "
                + "JOIN consent k ON k.person_id = e.person_id WHERE k.recorded_at > r.recorded_at")).isZero();
    }

    @Test
    void marksAreMadeOnTheEveningOfTheSession() {
        database.sql("SELECT a.marked_at, s.held_on, s.starts_at FROM attendance a JOIN cohort_session s "
                        + "ON s.id = a.session_id JOIN cohort c ON c.id = s.cohort_id "
                        + "WHERE s.status = 'CLOSED' AND c.name IN (:told)")
                .param("told", Stream.concat(DemoStory.all().stream().map(DemoCohort::name), Stream.of("Fallowmere group"))
                        .toList())
                .query((row, number) -> {
                    var marked = row.getTimestamp(1).toInstant().atZone(Calendar.PLACE).toLocalDateTime();
                    var began = row.getObject(2, LocalDate.class).atTime(row.getObject(3, LocalTime.class));
                    assertThat(ChronoUnit.MINUTES.between(began, marked)).isBetween(-15L, 160L);
                    return marked;
                }).list();
    }

    @Test
    void theFacilitatorLeadsAllButTheFirst() {
        assertThat(database.sql("SELECT c.name FROM cohort_access a JOIN cohort c ON c.id = a.cohort_id "
                        + "JOIN account b ON b.id = a.account_id WHERE b.username = 'facilitator'")
                .query(String.class).list())
                .contains("Oakfield pilot", "Lantern Street group", "Weaver's Yard group")
                .doesNotContain("Riverside pilot");
    }

    @Test
    void filledOnceItIsNotFilledAgain() {
        var before = counts();
        data.fillIfNew();
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Integer> counts() {
        return TABLES.stream().collect(Collectors.toMap(Function.identity(),
                table -> number("SELECT COUNT(*) FROM " + table)));
    }

    private List<SessionRecord> sessions(String cohort) {
        return as(Role.COORDINATOR, () -> planning.sessions(id(cohort)));
    }

    private CohortId id(String cohort) {
        return new CohortId(database.sql("SELECT id FROM cohort WHERE name = ?").param(cohort).query(Long.class).single());
    }

    private int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static String table(String place) {
        return Stream.of(place.split("\\.")).findFirst().orElseThrow();
    }

    private static String consented(String purpose) {
        return " WHERE EXISTS (SELECT 1 FROM consent k WHERE k.person_id = e.person_id AND k.given AND k.purpose = '"
                + purpose + "')";
    }
}
