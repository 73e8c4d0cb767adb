package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContactLogTest extends IntegrationTest {

    @Autowired
    private ContactLog log;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CurrentAccount current;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;

    @BeforeEach
    void somebodyToCall() {
        cohort = cohorts.led(1);
        signIn(Role.FACILITATOR);
    }

    @Test
    void theNewestAttemptStandsFirstAndEachPurposeApart() {
        log.note(cohort.person(), ContactPurpose.MISSED, ContactWay.CALL, false, " ");
        log.note(cohort.person(), ContactPurpose.MISSED, ContactWay.TEXT, true, "Comes on Thursday ");
        log.note(cohort.person(), ContactPurpose.FOLLOW_UP, ContactWay.LETTER, false, "");
        assertThat(log.of(cohort.person(), ContactPurpose.MISSED))
                .extracting(ContactRecord::way, ContactRecord::reached, ContactRecord::note)
                .containsExactly(tuple(ContactWay.TEXT, true, Optional.of("Comes on Thursday")),
                        tuple(ContactWay.CALL, false, Optional.empty()));
        assertThat(log.of(cohort.person(), ContactPurpose.FOLLOW_UP)).singleElement()
                .satisfies(attempt -> assertThat(attempt.by()).isEqualTo(current.id()));
    }

    @Test
    void theNoteIsSealed() {
        log.note(cohort.person(), ContactPurpose.MISSED, ContactWay.CALL, true, "Her sister answered");
        byte[] kept = database.sql("SELECT note_sealed FROM contact_attempt WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("sister");
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndNothingIsNoted() {
        assertThatThrownBy(() -> log.note(cohort.person(), ContactPurpose.MISSED, ContactWay.CALL, true,
                "x".repeat(ContactLog.LONGEST_NOTE + 1))).isInstanceOf(Refused.class);
        assertThat(log.of(cohort.person(), ContactPurpose.MISSED)).isEmpty();
    }
}
