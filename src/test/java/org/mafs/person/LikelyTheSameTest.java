package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.PersonId;
import org.mafs.person.LikelyTheSame.Alike;
import org.springframework.beans.factory.annotation.Autowired;

class LikelyTheSameTest extends IntegrationTest {

    private static final LocalDate BORN = LocalDate.of(1979, 2, 28);

    @Autowired
    private PersonRegister people;
    @Autowired
    private Statements statements;

    private final String surname = "S" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private final String phone = "07" + String.format("%09d", Math.abs(UUID.randomUUID().hashCode()) % 1_000_000_000);
    private PersonId ash;

    @BeforeEach
    void aPersonWeKnow() {
        signIn(Role.COORDINATOR);
        ash = people.add(new NewPerson("Ash " + surname, BORN, Gender.OTHER, ReferralSource.SELF,
                new Contact(phone, surname + "@Example.org", Set.of(), null)), LocalDate.of(2025, 7, 1));
    }

    @Test
    void anotherNameAtTheSamePhoneIsLikelyTheSameHoweverTheNumberIsWritten() {
        for (String written : List.of(phone, "+44 (0)" + phone.substring(1), "0044 " + phone.substring(1, 5) + "-"
                + phone.substring(5))) {
            assertThat(alike(new Likeness("Somebody", null, written, null))).as(written)
                    .containsExactly(new Match(ash, Set.of(Alike.PHONE)));
        }
    }

    @Test
    void theAddressCountsWithoutItsCapitals() {
        assertThat(alike(new Likeness(null, null, null, surname.toUpperCase() + "@example.ORG")))
                .containsExactly(new Match(ash, Set.of(Alike.EMAIL)));
    }

    @Test
    void aBirthdayAloneIsNobodyInParticularButWithAWordOfTheNameItIs() {
        assertThat(alike(new Likeness("Nobody", BORN, null, null))).extracting(Match::person).doesNotContain(ash);
        assertThat(alike(new Likeness("Ashley " + surname, BORN, null, null)))
                .containsExactly(new Match(ash, Set.of(Alike.BORN)));
    }

    @Test
    void whoAgreesInMostComesFirst() {
        PersonId other = people.add(NewPerson.called("Ash " + surname), LocalDate.of(2025, 7, 1));
        assertThat(alike(new Likeness("ash " + surname, BORN, phone, null))).containsExactly(
                new Match(ash, Set.of(Alike.NAME, Alike.BORN, Alike.PHONE)), new Match(other, Set.of(Alike.NAME)));
    }

    @Test
    void halfTypedNumbersAndEmptyFieldsAreLikeNobody() {
        assertThat(alike(new Likeness(" ", null, "077", " "))).isEmpty();
    }

    @Test
    void theOthersWhoMayBeThisOneAreNotThemselves() {
        PersonId twin = people.add(NewPerson.called("Ash " + surname), LocalDate.of(2025, 7, 1));
        assertThat(people.likelyTheSame(ash)).extracting(same -> same.person().id())
                .contains(twin).doesNotContain(ash);
    }

    @Test
    void askingTakesTwoStatementsHoweverManyAreAlike() {
        Likeness told = new Likeness("Ash " + surname, BORN, phone, null);
        int one = statements.during(() -> people.likelyTheSame(told));
        for (int more = 0; more < 4; more++) {
            people.add(NewPerson.called("Ash " + surname), LocalDate.of(2025, 7, 1));
        }
        assertThat(statements.during(() -> people.likelyTheSame(told))).isEqualTo(one).isEqualTo(2);
    }

    private record Match(PersonId person, Set<Alike> by) {
    }

    private List<Match> alike(Likeness told) {
        return people.likelyTheSame(told).stream().map(same -> new Match(same.person().id(), same.by())).toList();
    }
}
