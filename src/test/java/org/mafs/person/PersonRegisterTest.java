package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonRegisterTest extends IntegrationTest {

    @Autowired
    private PersonRegister people;
    @Autowired
    private Agreement agreement;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-z]", "x").substring(0, 12);

    @BeforeEach
    void whoSeesAll() {
        signIn(Role.COORDINATOR);
    }

    @Test
    void aNameIsFoundByAllItsWordsHoweverTheyAreTyped() {
        PersonId zoe = add("Zoë O’Brien " + unique);
        add("Zoë " + unique + "y");
        assertThat(people.known("zoe OBRIEN " + unique)).extracting(PersonRecord::id).containsExactly(zoe);
        assertThat(people.known(unique.toUpperCase() + ", o'brien")).extracting(PersonRecord::id).containsExactly(zoe);
        assertThat(people.known(unique + " nobody")).isEmpty();
        assertThat(people.known(" - ")).isEmpty();
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        PersonRecord person = people.get(add(" Wren " + unique + " "));
        assertThat(person.name()).isEqualTo("Wren " + unique);
        assertThat(person.dateOfBirth()).isEmpty();
        assertThat(person.gender()).isEqualTo(Gender.NOT_ASKED);
    }

    @Test
    void aRecordKeepsItsRules() {
        refused("Type the name they like to be called.", NewPerson.called(""));
        refused("Please use a name of at most 100 letters.", NewPerson.called("n".repeat(101)));
        refused("The date of birth must be in the past.", new NewPerson("Wren", LocalDate.now().plusDays(2),
                Gender.OTHER, ReferralSource.SELF));
        refused("Choose one, or “Not asked”.", new NewPerson("Wren", null, null, ReferralSource.SELF));
        refused("Choose how they came to us.", new NewPerson("Wren", null, Gender.OTHER, null));
    }

    @Test
    void aConsentTakenBackIsSaidLaterAndTheFirstIsKept() {
        OwnCohort cohort = cohorts.led(1);
        PersonId person = people.of(cohort.id()).keySet().iterator().next();
        signIn(Role.FACILITATOR);
        assertThat(agreement.of(cohort.id()).get(person)).as("never asked").doesNotContainKey(ConsentPurpose.RESEARCH);
        agreement.record(person, ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        agreement.record(person, ConsentPurpose.RESEARCH, false, ConsentHow.SPOKEN);
        assertThat(agreement.of(cohort.id()).get(person).get(ConsentPurpose.RESEARCH).given()).isFalse();
        assertThat(database.sql("SELECT CONCAT(c.given, ' ', c.how, ' ', a.username, ' ', c.wording) FROM consent c "
                        + "JOIN account a ON a.id = c.recorded_by "
                        + "WHERE c.person_id = ? AND c.purpose = 'RESEARCH' ORDER BY c.recorded_at, c.id")
                .param(person.value()).query(String.class).list())
                .hasSize(2).allMatch(row -> row.contains("facilitator My answers may be used, without my name"))
                .satisfiesExactly(first -> assertThat(first).startsWith("1 PAPER"),
                        second -> assertThat(second).startsWith("0 SPOKEN"));
    }

    private PersonId add(String name) {
        return people.add(NewPerson.called(name), LocalDate.of(2025, 7, 1));
    }

    private void refused(String sentence, NewPerson asked) {
        assertThatThrownBy(() -> people.add(asked, LocalDate.of(2025, 7, 1))).isInstanceOf(Refused.class)
                .hasMessage(sentence);
    }
}
