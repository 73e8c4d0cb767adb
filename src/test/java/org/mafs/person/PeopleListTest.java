package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.SiteId;
import org.mafs.base.VenueId;
import org.mafs.cohort.NewSite;
import org.mafs.cohort.NewVenue;
import org.mafs.cohort.PersonPlaces;
import org.mafs.cohort.Places;
import org.mafs.cohort.SiteKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PeopleListTest extends IntegrationTest {

    @Autowired
    private PeopleList list;
    @Autowired
    private PersonRegister people;
    @Autowired
    private PersonPlaces places;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Places rooms;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Sealing sealing;
    @Autowired
    private People store;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    @Test
    void theNewestComeFirstAndAWholeWordOrANumberFindsThem() {
        signIn(Role.COORDINATOR);
        PersonId one = add("Ash " + word, "07700 900111");
        PersonId two = add("Bea " + word, "07700 900112");
        assertThat(list.page("", 0, 2)).extracting(PersonRow::id).containsExactly(two, one);
        assertThat(list.page(word.toUpperCase(), 0, 50)).extracting(PersonRow::id).containsExactly(two, one);
        assertThat(list.page("ash " + word, 0, 50)).extracting(PersonRow::id).containsExactly(one);
        assertThat(list.page("+44 7700 900112", 0, 50)).extracting(PersonRow::id).contains(two).doesNotContain(one);
        assertThat(list.page(word.substring(0, 4), 0, 50)).isEmpty();
        assertThat(list.page("–", 0, 50)).isEmpty();
    }

    @Test
    void anAddressFindsThemHoweverItIsWritten() {
        signIn(Role.COORDINATOR);
        PersonId ash = add("Ash " + word, null);
        PersonFile file = people.details(ash);
        people.change(ash, file.version(), file.details().with(Set.of(PersonPart.EMAIL), PersonDetails.of(
                new NewPerson("Any", null, Gender.NOT_ASKED, ReferralSource.SELF,
                        new Contact(null, word + "@Example.org", Set.of(), null)))));
        assertThat(list.page("  " + word.toUpperCase() + "@example.ORG ", 0, 50)).extracting(PersonRow::id)
                .containsExactly(ash);
        assertThat(list.page("other-" + word + "@example.org", 0, 50)).isEmpty();
    }

    @Test
    void aSitesPeopleAreThoseOfItsCohortsAndThoseWhoseOwnItIs() {
        OwnCohort at = cohorts.led(1);
        signIn(Role.COORDINATOR);
        SiteId site = rooms.addSite(new NewSite("Site " + word, SiteKind.PRISON));
        PersonId home = add("Bea " + word, null);
        database.sql("UPDATE person SET site_id = ? WHERE id = ?").params(site.value(), home.value()).update();
        assertThat(list.page("", Optional.of(site), 0, 50)).extracting(PersonRow::id).containsExactly(home);
        VenueId room = rooms.addVenue(new NewVenue(site, "Room " + word, null, null));
        database.sql("UPDATE cohort SET venue_id = ? WHERE id = ?").params(room.value(), at.id().value()).update();
        assertThat(list.page("", Optional.of(site), 0, 50)).extracting(PersonRow::id)
                .containsExactlyInAnyOrder(home, person(at));
        assertThat(list.page("Tester", Optional.of(site), 0, 50)).extracting(PersonRow::id).containsExactly(person(at));
        signIn(Role.FACILITATOR);
        assertThat(list.page("", Optional.of(site), 0, 50)).extracting(PersonRow::id).containsExactly(person(at));
    }

    @Test
    void aFacilitatorFindsOnlyThePeopleOfTheirCohorts() {
        OwnCohort led = cohorts.led(1);
        OwnCohort notLed = cohorts.notLed(1);
        signIn(Role.FACILITATOR);
        List<PersonId> found = list.page("", 0, 10_000).stream().map(PersonRow::id).toList();
        assertThat(found).contains(person(led)).doesNotContain(person(notLed));
        assertThat(list.page("Tester", 0, 10_000)).extracting(PersonRow::id).contains(person(led))
                .doesNotContain(person(notLed));
        assertThat(places.latest(List.of(person(led), person(notLed)))).containsOnlyKeys(person(led));
    }

    @Test
    void aPageTakesTwoStatementsAmongAFewAndAmongThousandsAndStaysQuick() {
        signIn(Role.COORDINATOR);
        add("Ash " + word, null);
        int among = statements.during(this::firstPage);
        List<Long> made = thousands();
        try {
            assertThat(statements.during(this::firstPage)).isEqualTo(among).isEqualTo(2);
            assertThat(statements.during(() -> page(word, 0))).isEqualTo(2);
            long began = System.nanoTime();
            page("", 5_000);
            page(word, 0);
            assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(2_000);
        } finally {
            database.sql("DELETE FROM person_name_key WHERE person_id IN (:made)").param("made", made).update();
            database.sql("DELETE FROM person WHERE id IN (:made)").param("made", made).update();
        }
    }

    private void firstPage() {
        page("", 0);
    }

    private void page(String text, int offset) {
        List<PersonRow> rows = list.page(text, offset, 50);
        assertThat(rows).isNotEmpty();
        places.latest(rows.stream().map(PersonRow::id).toList());
    }

    private List<Long> thousands() {
        PersonDetails one = PersonDetails.of(NewPerson.called("One of many " + word));
        List<Long> made = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            List<Person> copies = IntStream.range(0, 300).mapToObj(number -> new Person(one, sealing,
                    Instant.EPOCH)).toList();
            store.saveAll(copies).forEach(copy -> made.add(copy.id()));
        }
        return made;
    }

    private PersonId add(String name, String phone) {
        return people.add(new NewPerson(name, null, Gender.NOT_ASKED, ReferralSource.SELF,
                new Contact(phone, null, Set.of(), null)), LocalDate.of(2025, 7, 1));
    }

    private PersonId person(OwnCohort of) {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(of.person().value())
                .query(Long.class).single());
    }
}
