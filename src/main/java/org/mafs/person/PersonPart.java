package org.mafs.person;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/** One thing we know of a person, as it is shown, compared, or left unsaid. */
public enum PersonPart {
    NAME(false), FULL_NAME(true), PRONOUNS(true), BORN(true), GENDER(false), ETHNICITY(false), PHONE(true), EMAIL(true),
    SAFE_WAYS(true), EMERGENCY(true), KEYWORKER(true), ACCESS_NEEDS(true), LANGUAGE(true);

    private final boolean mayBeLeftUnsaid;

    PersonPart(boolean mayBeLeftUnsaid) {
        this.mayBeLeftUnsaid = mayBeLeftUnsaid;
    }

    /** The name is always needed; gender and ethnicity have "prefers not to say" among their answers. */
    public boolean mayBeLeftUnsaid() {
        return mayBeLeftUnsaid;
    }

    public String label() {
        return Words.say("person.part", this);
    }

    /** What somebody said, that they would rather not say, or that they have not been asked yet. */
    public String in(PersonDetails details) {
        String known = known(details);
        if (!known.isEmpty()) {
            return known;
        }
        return Words.say(details.prefersNotToSay().contains(this) ? "person.prefers-not-to-say" : "person.not-asked");
    }

    /** Empty when nothing is known. */
    String known(PersonDetails details) {
        return switch (this) {
            case NAME -> details.name();
            case FULL_NAME -> text(details.fullName());
            case PRONOUNS -> text(details.pronouns());
            case BORN -> born(details);
            case GENDER -> Words.say("person.gender", details.gender());
            case ETHNICITY -> Words.say("person.ethnicity", details.ethnicity());
            case PHONE -> text(details.contact().phone());
            case EMAIL -> text(details.contact().email());
            case SAFE_WAYS -> safeWays(details.contact());
            case EMERGENCY -> joined(details.emergency().name(), details.emergency().relation(),
                    details.emergency().phone());
            case KEYWORKER -> joined(details.keyworker().name(), details.keyworker().agency(),
                    details.keyworker().contact());
            case ACCESS_NEEDS -> text(details.accessNeeds());
            case LANGUAGE -> text(details.language());
        };
    }

    private static String born(PersonDetails details) {
        if (details.dateOfBirth() != null) {
            return Calendar.longDay(details.dateOfBirth());
        }
        return details.ageBand() == null ? "" : Words.say("person.age-band", details.ageBand());
    }

    private static String safeWays(Contact contact) {
        String ways = Arrays.stream(SafeWay.values()).filter(contact.safeWays()::contains)
                .map(way -> Words.say("person.safe-way", way)).collect(Collectors.joining(", "));
        return joined(ways.isEmpty() ? null : ways, contact.safeNote());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static String text(String said) {
        return said == null ? "" : said;
    }
}
