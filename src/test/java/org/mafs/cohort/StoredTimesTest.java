package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.person.ConsentHow;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.PersonRegister;
import org.mafs.person.ReferralSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written is what was meant, on a machine whose own clock stands in New York. */
class StoredTimesTest extends IntegrationTest {

    private static final DateTimeFormatter AS_STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    @Autowired
    private Register register;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private PersonRegister people;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void farFromHome() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("America/New_York"));
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void anInstantIsStoredInUtcToTheMicrosecond() {
        register.mark(cohort.session(), cohort.person(), Mark.PRESENT, null, Optional.empty());
        Instant marked = register.of(cohort.session()).getFirst().markedAt();
        assertThat(Duration.between(marked, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(stored("marked_at", "attendance", "session_id", cohort.session().value()))
                .isEqualTo(AS_STORED.format(marked));
    }

    @Test
    void aFormSaysTheInstantItWasHandedInAndTheDayItWasTaken() {
        FormKey key = FormKey.atSession("core-10", cohort.person(), cohort.session());
        var handedIn = forms.handIn(new NewResponse(key, cohort.person(), Optional.of(cohort.session()), "core-10",
                OwnCohorts.FIRST, Answers.of(0, 1, 2, 3, 4, 0, 1, 2, 3, 4), Optional.empty()));
        assertThat(stored("recorded_at", "response", "enrolment_id", cohort.person().value()))
                .isEqualTo(AS_STORED.format(handedIn.recordedAt()));
        assertThat(stored("taken_on", "response", "enrolment_id", cohort.person().value())).isEqualTo("2025-07-01");
        assertThat(forms.handedIn(key, cohort.person())).hasValueSatisfying(read -> {
            assertThat(read.takenOn()).isEqualTo(OwnCohorts.FIRST);
            assertThat(read.recordedAt()).isEqualTo(handedIn.recordedAt());
        });
    }

    @Test
    void aDraftSaysWhenItWasKept() {
        Instant kept = drafts.keep(FormKey.atSession("check-in", cohort.person(), cohort.session()), cohort.person(),
                "mood", "3");
        assertThat(stored("saved_at", "draft_answer", "enrolment_id", cohort.person().value()))
                .isEqualTo(AS_STORED.format(kept));
    }

    @Test
    void aSessionInJulyStaysOnItsDayAndAtItsHour() {
        SessionRecord first = planning.sessions(cohort.id()).getFirst();
        assertThat(first.heldOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(first.startsAt()).isEqualTo(LocalTime.of(18, 30));
        assertThat(stored("held_on", "cohort_session", "id", first.id().value())).isEqualTo("2025-07-01");
        assertThat(stored("starts_at", "cohort_session", "id", first.id().value())).isEqualTo("18:30:00");
        planning.move(first.id(), first.version(), new SessionPlan("Moved", LocalDate.of(2025, 3, 30), LocalTime.of(1, 30),
                90));
        assertThat(stored("held_on", "cohort_session", "id", first.id().value())).isEqualTo("2025-03-30");
        assertThat(stored("starts_at", "cohort_session", "id", first.id().value()))
                .as("an hour that London's clocks skipped that night").isEqualTo("01:30:00");
    }

    @Test
    void daysOfPeopleStayTheDaysTheyAre() {
        var asked = new NewPerson("Wren", LocalDate.of(1970, 1, 1), Gender.OTHER, ReferralSource.SELF);
        var place = enrolling.join(UUID.randomUUID(), cohort.id(), asked, ConsentHow.PAPER);
        assertThat(people.get(enrolling.get(place).person()).dateOfBirth()).contains(LocalDate.of(1970, 1, 1));
        assertThat(stored("joined_on", "enrolment", "id", place.value())).isEqualTo(calendar.today().toString());
        enrolling.leave(place, LocalDate.of(2025, 7, 2), "");
        assertThat(stored("left_on", "enrolment", "id", place.value())).isEqualTo("2025-07-02");
        assertThat(enrolling.get(place).leftOn()).contains(LocalDate.of(2025, 7, 2));
    }

    private String stored(String column, String table, String by, long value) {
        return database.sql("SELECT CAST(%s AS CHAR) FROM %s WHERE %s = ?".formatted(column, table, by)).param(value)
                .query(String.class).single();
    }
}
