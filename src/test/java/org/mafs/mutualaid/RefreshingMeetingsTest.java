package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.mutualaid.Refreshed.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class RefreshingMeetingsTest extends IntegrationTest {

    @TempDir
    private Path folder;

    @Autowired
    private Calendar calendar;

    @Autowired
    private RefreshingMeetings refreshing;

    @Autowired
    private KeepingMeetings keeping;

    @Autowired
    private VisitPlans plans;

    @Autowired
    private OwnCohorts cohorts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Statements statements;

    private OwnLists own;

    @BeforeEach
    void ownLists() {
        own = new OwnLists(database, folder);
        signIn(Role.COORDINATOR);
    }

    @AfterEach
    void asItWas() {
        own.forget();
    }

    @Test
    void aPreviewWritesNothingAndUsingTheListWritesWhatItShowed() throws Exception {
        MeetingList list = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        Refreshed shown = refreshing.preview(list);
        assertThat(numbers(shown)).isEqualTo("READY 2 2 0 +2 ~0 -0 =0");
        assertThat(shown.added()).extracting(BriefMeeting::when).containsExactly("Monday 19:00", "Tuesday 20:00");
        assertThat(own.count("TRUE")).isZero();
        assertThat(database.sql("SELECT COUNT(*) FROM fellowship WHERE name = ?").param(own.fellowship())
                .query(Integer.class).single()).as("not even the fellowship").isZero();
        assertThat(numbers(refreshing.apply(list, shown.mark(), false))).isEqualTo("USED 2 2 0 +2 ~0 -0 =0");
        assertThat(own.facts("name")).containsExactly("Group a", "Group b");
        assertThat(own.facts("starts_at")).containsExactly("19:00:00", "20:00:00");
        assertThat(own.count("listed AND last_listed = first_listed")).isEqualTo(2);
    }

    @Test
    void theSameListAgainChangesNothing() throws Exception {
        MeetingList list = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        refreshing.apply(list, null, false);
        assertThat(numbers(refreshing.apply(list, null, false))).isEqualTo("USED 2 2 0 +0 ~0 -0 =2");
        assertThat(own.count("m.version = 0")).isEqualTo(2);
    }

    @Test
    void everyFactOfEveryFormatComesBackUnchanged() throws Exception {
        Path file = own.file("""
                fellowship,ref,name,day,starts,minutes,place,address,postcode,region,latitude,longitude,only_the_town,in_person_or_online,online_address,online_how,open_or_closed,features,language,notes,web
                ,1,Full,Monday,19:00,75,Hall,1 High Street,LE1 1AA,Leicester,52.63691234567,-1.139876543,no,both,https://example.org/x,Room 7,closed,wheelchair; women,pl,"Two
                lines – and “quotes” 🙂",https://example.org
                ,2,Bare,Tuesday,20:15,,,,,,,,,,,,,,,,
                """);
        MeetingList list = new MeetingList(file, "own.csv", MeetingFormat.MAFS_CSV, own.fellowship(),
                FellowshipKind.OTHER, null);
        assertThat(refreshing.apply(list, null, false).rejected()).isEmpty();
        assertThat(numbers(refreshing.preview(list))).isEqualTo("READY 2 2 0 +0 ~0 -0 =2");
        assertThat(own.facts("notes").getFirst()).contains("Two").contains("🙂");
    }

    @Test
    void visitsAndPlansStayTiedWhenEveryNameHasChanged() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB")), null, false);
        long monday = own.meeting("m.weekday = 1");
        visited(monday);
        Refreshed done = refreshing.apply(own.list(own.meetingGuide("x 2 20:00 LE22BB", "y 1 19:00 LE11AA")), null, false);
        assertThat(numbers(done)).isEqualTo("USED 2 2 0 +0 ~2 -0 =0");
        assertThat(own.meeting("m.source_ref = 'y'")).isEqualTo(monday);
        assertThat(own.facts("name")).containsExactly("Group y", "Group x");
        assertThat(database.sql("SELECT m.name FROM visit_plan p JOIN meeting m ON m.id = p.meeting_id JOIN fellowship f "
                + "ON f.id = p.fellowship_id WHERE f.name = ?").param(own.fellowship()).query(String.class).single())
                .isEqualTo("Group y");
    }

    @Test
    void whatChangedIsSaidBeforeAndAfter() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false);
        Refreshed shown = refreshing.preview(own.list(own.meetingGuide("a 1 19:30 LE11AA", "b 4 20:00 LE22BB",
                "c 3 12:00 LE33CC")));
        assertThat(numbers(shown)).isEqualTo("READY 3 3 0 +0 ~2 -0 =1");
        assertThat(shown.changed().getFirst().differences()).containsExactly(
                new ChangedMeeting.Difference("Starts at", "19:00", "19:30"));
        assertThat(shown.changed().getLast().differences()).containsExactly(
                new ChangedMeeting.Difference("Day", "Tuesday", "Thursday"));
    }

    @Test
    void whatTheListLeavesOutClosesAndComesBackAsTheSameMeeting() throws Exception {
        Path all = own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC");
        refreshing.apply(own.list(all), null, false);
        long third = own.meeting("m.source_ref = 'c'");
        Refreshed fewer = refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB")), null, false);
        assertThat(numbers(fewer)).isEqualTo("USED 2 2 0 +0 ~0 -1 =2");
        assertThat(fewer.closed()).extracting(BriefMeeting::name).containsExactly("Group c");
        assertThat(own.meeting("NOT m.listed AND m.closed_on IS NOT NULL")).isEqualTo(third);
        Refreshed again = refreshing.apply(own.list(all), null, false);
        assertThat(numbers(again)).isEqualTo("USED 3 3 0 +0 ~1 -0 =2");
        assertThat(again.changed().getFirst().reopened()).isTrue();
        assertThat(own.meeting("m.source_ref = 'c' AND m.listed AND m.closed_on IS NULL")).isEqualTo(third);
    }

    @Test
    void aListThatWouldCloseMoreThanAThirdAsksFirst() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false);
        MeetingList one = own.list(own.meetingGuide("a 1 19:00 LE11AA"));
        Refreshed asked = refreshing.apply(one, null, false);
        assertThat(numbers(asked)).isEqualTo("CLOSES_MANY 1 1 0 +0 ~0 -2 =1");
        assertThat(asked.listed()).isEqualTo(3);
        assertThat(own.count("listed")).isEqualTo(3);
        assertThat(refreshing.apply(one, asked.mark(), true).standing()).isEqualTo(Standing.USED);
        assertThat(own.count("listed")).isEqualTo(1);
    }

    @Test
    void anEmptyListIsNeverUsedAndABrokenOneIsRefused() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA")), null, false);
        assertThat(refreshing.apply(own.list(own.file("[]")), null, true).standing()).isEqualTo(Standing.EMPTY);
        Refreshed bad = refreshing.apply(own.list(own.file("[{\"slug\": \"no-name\"}]")), null, true);
        assertThat(numbers(bad)).isEqualTo("EMPTY 1 0 1 +0 ~0 -0 =0");
        Path broken = own.file("[{\"name\": \"Cut sho");
        assertThatThrownBy(() -> refreshing.apply(own.list(broken), null, true)).isInstanceOf(BrokenList.class)
                .hasMessageContaining("Nothing has changed.");
        assertThat(own.count("listed")).isEqualTo(1);
        assertThat(database.sql("SELECT COUNT(*) FROM meeting_refresh r JOIN meeting_source s ON s.id = r.source_id "
                + "WHERE s.name LIKE ?").param(own.fellowship() + "%").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatChangedSinceItWasLookedAtIsToldBeforeAnythingIsWritten() throws Exception {
        MeetingList list = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        Refreshed shown = refreshing.preview(list);
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA")), null, false);
        Refreshed moved = refreshing.apply(list, shown.mark(), false);
        assertThat(numbers(moved)).isEqualTo("MOVED_ON 2 2 0 +1 ~0 -0 =1");
        assertThat(own.count("TRUE")).isEqualTo(1);
        assertThat(refreshing.apply(list, moved.mark(), false).standing()).isEqualTo(Standing.USED);
    }

    @Test
    void eachSourceClosesOnlyWhatItToldOfAndAMeetingOfTwoListsIsKeptOnce() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"), own.fellowship() + " north"),
                null, false);
        Refreshed south = refreshing.apply(own.list(own.meetingGuide("q 2 20:00 LE22BB", "c 3 12:00 LE33CC"),
                own.fellowship() + " south"), null, false);
        assertThat(numbers(south)).isEqualTo("USED 2 2 0 +1 ~1 -0 =0");
        assertThat(own.count("listed")).isEqualTo(3);
        Refreshed north = refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA"), own.fellowship() + " NORTH"),
                null, false);
        assertThat(numbers(north)).as("what the other list tells of stays").isEqualTo("USED 1 1 0 +0 ~0 -0 =1");
        assertThat(own.count("listed")).isEqualTo(3);
    }

    @Test
    void theListOfOneFellowshipIsNotTakenForAnothers() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA"), own.fellowship()), null, false);
        MeetingList mixedUp = new MeetingList(own.meetingGuide("b 2 20:00 LE22BB"), "own.json",
                MeetingFormat.MEETING_GUIDE, "NA", null, own.fellowship());
        assertThatThrownBy(() -> refreshing.preview(mixedUp)).isInstanceOf(Refused.class)
                .hasMessageContaining(own.fellowship());
    }

    @Test
    void whatSomebodyEnteredHereStandsAsItWasEntered() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false);
        database.sql("UPDATE meeting SET source_id = NULL, source_ref = NULL, name = 'Ours' WHERE id = ?")
                .param(own.meeting("m.source_ref = 'a'")).update();
        Refreshed told = refreshing.apply(own.list(own.meetingGuide("z 1 19:00 LE11AA", "b 2 20:00 LE22BB",
                "c 3 12:00 LE33CC")), null, false);
        assertThat(numbers(told)).isEqualTo("USED 3 3 0 +0 ~0 -0 =3");
        assertThat(told.remarks()).contains("1 meeting was entered here by hand. A list does not change it.");
        assertThat(refreshing.apply(own.list(own.meetingGuide("b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false)
                .closed()).isEmpty();
        assertThat(own.count("listed AND m.name = 'Ours'")).isEqualTo(1);
    }

    @Test
    void twoAtOnceDoNotDouble() throws Exception {
        MeetingList list = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC"));
        List<Future<Refreshed>> done = AtOnce.run(3, () -> refreshing.apply(list, null, false));
        int added = 0;
        for (Future<Refreshed> each : done) {
            assertThat(each.get().standing()).isEqualTo(Standing.USED);
            added += each.get().added().size();
        }
        assertThat(added).isEqualTo(3);
        assertThat(own.count("TRUE")).isEqualTo(3);
    }

    @Test
    void aFailureHalfWayLeavesEverythingAsItWas() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false);
        MeetingList list = new MeetingList(own.meetingGuide("a 1 19:30 LE11AA", "b 2 20:00 LE22BB", "d 5 12:00 LE33CC"), null,
                MeetingFormat.MEETING_GUIDE, own.fellowship(), null, null);
        assertThatThrownBy(() -> refreshing.apply(list, null, true)).as("its name is the last thing to be written")
                .isInstanceOf(NullPointerException.class);
        assertThat(own.count("listed AND m.version = 0")).isEqualTo(3);
        assertThat(own.facts("starts_at")).containsExactly("19:00:00", "20:00:00", "12:00:00");
    }

    @Test
    void aNewFellowshipHasToBeMeant() throws Exception {
        MeetingList unknown = new MeetingList(own.meetingGuide("a 1 19:00 LE11AA"), "own.json",
                MeetingFormat.MEETING_GUIDE, own.fellowship(), null, null);
        assertThatThrownBy(() -> refreshing.preview(unknown)).isInstanceOf(UnknownFellowship.class)
                .hasMessageContaining(own.fellowship()).hasMessageContaining("aa, na, ca, smart");
        refreshing.apply(own.list(unknown.file()), null, false);
        assertThat(refreshing.apply(unknown, null, false).unchanged()).isEqualTo(1);
    }

    @Test
    void theHistorySaysWhatEachListDidAndWhoUsedIt() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA")), null, false);
        RefreshRecord last = refreshing.history().getFirst();
        assertThat(last.source()).isEqualTo(own.fellowship() + ": Meeting Guide");
        assertThat(last.added()).isEqualTo(1);
        assertThat(last.by()).isNotBlank();
        assertThat(refreshing.sources()).extracting(MeetingSourceRecord::name).contains(last.source());
    }

    @Test
    void theNumberOfQuestionsToTheDatabaseDoesNotGrowWithTheList() throws Exception {
        MeetingList one = own.list(own.meetingGuide("a 1 19:00 LE11AA"));
        refreshing.preview(one);
        MeetingList many = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC"));
        assertThat(statements.during(() -> refreshing.preview(many)))
                .isEqualTo(statements.during(() -> refreshing.preview(one)));
    }

    @Test
    void facilitatorsDoNotUseLists() throws Exception {
        MeetingList list = own.list(own.meetingGuide("a 1 19:00 LE11AA"));
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> refreshing.preview(list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> refreshing.apply(list, null, false)).isInstanceOf(AccessDeniedException.class);
        signIn(Role.ADMIN);
        assertThat(refreshing.preview(list).added()).hasSize(1);
    }

    @Test
    void aMeetingWhoseRecordIsRejectedStaysAsItIs() throws Exception {
        refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC")), null, false);
        Refreshed told = refreshing.apply(own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 8ish LE22BB")), null, false);
        assertThat(numbers(told)).isEqualTo("USED 2 1 1 +0 ~0 -1 =1");
        assertThat(told.closed()).extracting(BriefMeeting::name).containsExactly("Group c");
        assertThat(own.count("listed AND m.source_ref = 'b' AND m.version = 0")).isEqualTo(1);
        assertThat(told.remarks()).contains(
                "1 meeting was kept as it is: the list tells of it in a record that was rejected.");
    }

    @Test
    void whatSomebodyHereClosedStaysClosedUntilTheListSaysSomethingNewOfIt() throws Exception {
        MeetingList same = own.list(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"));
        refreshing.apply(same, null, false);
        MeetingId locked = new MeetingId(own.meeting("m.source_ref = 'a'"));
        keeping.close(locked);
        assertThat(numbers(refreshing.apply(same, null, false))).isEqualTo("USED 2 2 0 +0 ~0 -0 =2");
        refreshing.apply(own.list(own.meetingGuide("x 1 19:00 LE11AA", "b 2 20:00 LE22BB")), null, false);
        assertThat(own.count("listed")).as("under another name it is another matter").isEqualTo(2);
        keeping.close(locked);
        keeping.reopen(locked);
        assertThat(own.count("m.closed_by_hand")).isZero();
    }

    @Test
    void aListThatSaysLessTakesNothingAwayOfWhatAnotherSaid() throws Exception {
        refreshing.apply(own.list(own.file("""
                [{"name": "Both", "slug": "r", "day": 1, "time": "19:00", "postal_code": "LE1 1AA", "location": "Hall",
                  "conference_url": "https://example.org/j/1", "notes": "Side door"}]"""), own.fellowship() + " rich"),
                null, false);
        MeetingList poor = own.list(own.file("""
                [{"name": "Both", "slug": "p", "day": 1, "time": "19:00", "postal_code": "LE1 1AA", "location": "Hall 2"}]"""),
                own.fellowship() + " poor");
        assertThat(numbers(refreshing.apply(poor, null, false))).isEqualTo("USED 1 1 0 +0 ~1 -0 =0");
        assertThat(own.facts("place")).containsExactly("Hall 2");
        assertThat(numbers(refreshing.apply(poor, null, false))).isEqualTo("USED 1 1 0 +0 ~0 -0 =1");
        assertThat(own.facts("online_address")).containsExactly("https://example.org/j/1");
        assertThat(own.facts("notes")).containsExactly("Side door");
        assertThat(own.facts("held")).containsExactly("BOTH");
    }

    private void visited(long meeting) {
        EnrolmentId person = cohorts.led(1).person();
        FellowshipId fellowship = new FellowshipId(database.sql("SELECT id FROM fellowship WHERE name = ?")
                .param(own.fellowship()).query(Long.class).single());
        signIn(Role.FACILITATOR);
        plans.make(person, new NewVisitPlan(fellowship, new MeetingId(meeting), calendar.today(), null, Company.ALONE, null,
                null, null, null, null, false));
        signIn(Role.COORDINATOR);
    }

    /** Standing, read, accepted, rejected, added, changed, closed, unchanged. */
    private static String numbers(Refreshed told) {
        return "%s %d %d %d +%d ~%d -%d =%d".formatted(told.standing(), told.read(), told.accepted(), told.rejected().size(),
                told.added().size(), told.changed().size(), told.closed().size(), told.unchanged());
    }
}
