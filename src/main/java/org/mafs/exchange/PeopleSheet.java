package org.mafs.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mafs.base.Rules;
import org.mafs.base.Words;
import org.mafs.person.Contact;
import org.mafs.person.Ethnicity;
import org.mafs.person.Gender;
import org.mafs.person.PeopleInBulk;
import org.mafs.person.PersonInBulk;
import org.mafs.person.PersonText;

final class PeopleSheet extends Sheet<PersonInBulk> {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 110;
    private static final int LONGEST_NAME = 100;

    private final PeopleInBulk people;
    private final Known known;
    private final References references;
    private final Rules rules;
    private final Instant now;

    PeopleSheet(PeopleInBulk people, Known known, Rules rules, Instant now) {
        super("people", columnsOfAPerson());
        this.people = people;
        this.known = known;
        this.references = new References(known);
        this.rules = rules;
        this.now = now;
    }

    private static Column[] columnsOfAPerson() {
        return Stream.concat(Stream.of(
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("name", LONGEST_NAME).mustBeFilled().like("Ann O’Hara"),
                Column.day("born").like(LocalDate.of(1985, 2, 28)),
                Column.choice("gender", Choice.of(Gender.values(), "person.gender")).like("FEMALE"),
                Column.text("site", 120),
                Column.choice("age-band", Codes.AGE_BANDS),
                Column.choice("ethnicity", Codes.ETHNICITIES),
                Column.several("safe-ways", Codes.SAFE_WAYS),
                Column.several("not-to-say", Codes.NOT_TO_SAY),
                Column.moment("added-at")),
                Arrays.stream(PersonText.values()).map(text -> Column.text(key(text), text.longest())))
                .toArray(Column[]::new);
    }

    private static String key(PersonText text) {
        return text.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    void each(Consumer<PersonInBulk> stored) {
        people.each(stored);
    }

    @Override
    void add(List<PersonInBulk> records) {
        people.add(records);
    }

    @Override
    Object[] cells(PersonInBulk person) {
        List<Object> cells = new ArrayList<>(Arrays.asList(person.uuid().toString(), person.name(),
                person.dateOfBirth(), person.gender().name(), known.siteName(person.site()), person.ageBand(),
                person.ethnicity(), person.safeWays(), person.notToSay(), person.addedAt()));
        Arrays.stream(PersonText.values()).forEach(text -> cells.add(person.texts().get(text)));
        return cells.toArray();
    }

    @Override
    PersonInBulk read(Row row, long id) {
        Map<PersonText, String> texts = new EnumMap<>(PersonText.class);
        for (PersonText text : PersonText.values()) {
            String written = row.text(key(text));
            if (written != null) {
                texts.put(text, written);
            }
        }
        String name = row.text("name").replaceAll("\\s+", " ");
        String reference = row.text("person-ref");
        Known.Somebody same = known.called(name, row.day("born"));
        if (same != null && !Known.isOwn(reference) && known.person(Known.uuid(reference)).isEmpty()) {
            known.sameAs(Known.uuid(reference), same.uuid());
        }
        Known.Somebody here = known.person(Known.uuid(reference)).orElse(null);
        requireSame(here, name, row);
        return new PersonInBulk(id, here == null ? Known.uuid(reference) : here.uuid(), name, row.day("born"),
                row.choice("gender", Gender.class, Gender.NOT_ASKED), references.site(row), row.text("age-band"),
                Objects.requireNonNullElse(row.text("ethnicity"), Ethnicity.NOT_ASKED.name()), row.text("safe-ways"),
                row.text("not-to-say"), texts, row.moment("added-at", now));
    }

    /** A reference means one person: with another name or another date of birth it means somebody else. */
    private static void requireSame(Known.Somebody here, String name, Row row) {
        if (here == null) {
            return;
        }
        boolean otherName = !Column.folded(here.name()).equals(Column.folded(name));
        boolean otherBirth = here.born() != null && row.day("born") != null && !here.born().equals(row.day("born"));
        if (otherName) {
            throw new Wrong("person-ref", "exchange.wrong.somebody-else", row.text("person-ref"), here.name(), name);
        }
        if (otherBirth) {
            throw new Wrong("born", "exchange.wrong.other-birth", row.text("person-ref"), here.name());
        }
    }

    @Override
    Object key(PersonInBulk person) {
        return person.uuid();
    }

    @Override
    void learn(PersonInBulk person) {
        known.person(new Known.Somebody(person.id(), person.uuid(), person.name(), person.dateOfBirth()));
    }

    @Override
    void check(PersonInBulk person, Row row) {
        rules.check(new Contact(person.texts().get(PersonText.PHONE), person.texts().get(PersonText.EMAIL), Set.of(),
                person.texts().get(PersonText.SAFE_NOTE)));
        LocalDate born = person.dateOfBirth();
        if (born == null) {
            return;
        }
        if (born.isAfter(known.today())) {
            throw new Wrong("born", "exchange.wrong.born-ahead");
        }
        int age = born.until(known.today()).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            throw new Wrong("born", "exchange.wrong.age", age, YOUNGEST, OLDEST);
        }
    }

    @Override
    String remark(PersonInBulk person, Row row) {
        return person.uuid().equals(Known.uuid(row.text("person-ref"))) ? null
                : Words.say("exchange.same-person", row.text("person-ref"), person.name());
    }
}
