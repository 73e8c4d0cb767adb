package org.mafs.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonDetailsTest extends IntegrationTest {

    private static final LocalDate BORN = LocalDate.of(1984, 11, 5);
    private static final PersonDetails FULL = new PersonDetails("Jo", "Josephine Carter-Öz", "she/her", BORN, null,
            Gender.FEMALE, Ethnicity.WHITE_ROMA,
            new Contact("07700 900123", "jo@example.org", Set.of(SafeWay.TEXT, SafeWay.LETTER), "only after six"),
            new Emergency("Bea", "0116 496 0000", "sister"), new Keyworker("Kim", "Bridge House", "kim@example.org"),
            "Large print", "Polish", Set.of());

    @Autowired
    private PersonRegister people;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private PersonFile file;

    @BeforeEach
    void somebodyNew() {
        signIn(Role.COORDINATOR);
        PersonId id = people.add(NewPerson.called("Newcomer " + UUID.randomUUID()), LocalDate.of(2025, 7, 1));
        file = people.details(id);
    }

    @Test
    void allThatIsToldIsKept() {
        people.change(file.id(), file.version(), FULL);
        assertThat(people.details(file.id()).details()).isEqualTo(FULL);
        assertThat(people.get(file.id()).name()).isEqualTo("Jo");
    }

    @Test
    void preferringNotToSayIsAnAnswerAndNotTheSameAsNotAsked() {
        PersonDetails told = with(Set.of(PersonPart.BORN, PersonPart.PHONE, PersonPart.NAME));
        people.change(file.id(), file.version(), told);
        PersonDetails kept = people.details(file.id()).details();
        assertThat(kept.prefersNotToSay()).as("a name is always needed")
                .containsExactlyInAnyOrder(PersonPart.BORN, PersonPart.PHONE);
        assertThat(PersonPart.PHONE.in(kept)).isEqualTo("prefers not to say");
        assertThat(PersonPart.EMAIL.in(kept)).isEqualTo("not asked yet");
    }

    @Test
    void whatHasAnAnswerIsNotUnsaid() {
        people.change(file.id(), file.version(), FULL.with(Set.of(PersonPart.NAME), named("Jo")));
        PersonFile now = people.details(file.id());
        PersonDetails both = new PersonDetails("Jo", null, null, BORN, null, Gender.OTHER, Ethnicity.NOT_ASKED,
                Contact.NONE, Emergency.NONE, Keyworker.NONE, null, null, Set.of(PersonPart.BORN, PersonPart.LANGUAGE));
        people.change(now.id(), now.version(), both);
        assertThat(people.details(file.id()).details().prefersNotToSay()).containsExactly(PersonPart.LANGUAGE);
    }

    @Test
    void whatCannotBeTrueIsRefusedInAPlainSentenceAndNothingIsKept() {
        refused("Please use a name of at most 100 letters.", named("n".repeat(200)));
        refused("Type the name they like to be called.", named("  "));
        refused("The date of birth must be in the past.", born(calendar.today().plusDays(2)));
        refused("People join from the age of 16. Please check the date of birth; nothing has been saved yet.",
                born(calendar.today().minusYears(16).plusDays(1)));
        refused("That date of birth makes them older than 110. Please check it; nothing has been saved yet.",
                born(calendar.today().minusYears(111)));
        refused("That does not look like a phone number. Write it with its 10 or 11 digits, or with + and the country.",
                reached(new Contact("12", null, Set.of(), null)));
        refused("That does not look like an e-mail address. It needs a name, an @ and a place, such as jo@example.org.",
                reached(new Contact(null, "jo.example.org", Set.of(), null)));
        assertThat(people.details(file.id())).isEqualTo(file);
    }

    @Test
    void theYoungestAndTheOldestMayJoin() {
        people.change(file.id(), file.version(), born(calendar.today().minusYears(16)));
        PersonFile young = people.details(file.id());
        people.change(young.id(), young.version(), born(calendar.today().minusYears(111).plusDays(1)));
        assertThat(people.details(file.id()).details().dateOfBirth()).isEqualTo(calendar.today().minusYears(111).plusDays(1));
    }

    @Test
    void namesOfEveryKindAreKeptAsTheyAreWritten() {
        for (String name : new String[] {"D’Arcy O'Neill", "مريم", "🌻 Sunny", "Nguyễn Thị", "Ng"}) {
            PersonFile now = people.details(file.id());
            people.change(now.id(), now.version(), named(name));
            assertThat(people.get(file.id()).name()).isEqualTo(name);
        }
    }

    @Test
    void theSecondOfTwoWhoEditSeesBothVersions() {
        people.change(file.id(), file.version(), named("Theirs"));
        assertThatThrownBy(() -> people.change(file.id(), file.version(), named("Mine")))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .containsExactly(new Difference("Name they like to be called", "Theirs", "Mine")));
        assertThat(people.get(file.id()).name()).isEqualTo("Theirs");
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly() {
        String before = "b" + UUID.randomUUID().toString().replace("-", "");
        String after = "a" + UUID.randomUUID().toString().replace("-", "");
        people.change(file.id(), file.version(), named(before));
        PersonFile now = people.details(file.id());
        people.change(now.id(), now.version(), named(after));
        assertThat(people.known(before)).isEmpty();
        assertThat(people.known(after)).extracting(PersonRecord::id).containsExactly(file.id());
    }

    @Test
    void nothingOfItIsReadableInTheDatabase() {
        people.change(file.id(), file.version(), FULL);
        String row = database.sql("SELECT * FROM person WHERE id = ?").param(file.id().value())
                .query((found, number) -> {
                    StringBuilder all = new StringBuilder();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        all.append(found.getObject(column) instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8) : found.getString(column));
                    }
                    return all.toString();
                }).single();
        assertThat(row).contains("WHITE_ROMA").doesNotContain("Josephine", "900123", "jo@example", "sister",
                "Bridge House", "Large print", "Polish", "1984", "she/her");
    }

    private void refused(String sentence, PersonDetails changed) {
        assertThatThrownBy(() -> people.change(file.id(), file.version(), changed)).isInstanceOf(Refused.class)
                .hasMessage(sentence);
    }

    private static PersonDetails named(String name) {
        return PersonDetails.of(NewPerson.called(name));
    }

    private static PersonDetails born(LocalDate day) {
        return PersonDetails.of(new NewPerson("Jo", day, Gender.OTHER, ReferralSource.SELF));
    }

    private static PersonDetails reached(Contact contact) {
        return PersonDetails.of(new NewPerson("Jo", null, Gender.OTHER, ReferralSource.SELF, contact));
    }

    private static PersonDetails with(Set<PersonPart> unsaid) {
        return new PersonDetails("Jo", null, null, null, null, Gender.OTHER, Ethnicity.PREFER_NOT_TO_SAY, Contact.NONE,
                Emergency.NONE, Keyworker.NONE, null, null, unsaid);
    }
}
