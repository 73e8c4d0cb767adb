package org.mafs.person;

import java.util.Locale;
import org.mafs.audit.SealedField;

/** What may be kept about a person in words, each sealed in a column of its own. */
public enum PersonText {
    FULL_NAME(200), PRONOUNS(60), PHONE(60), EMAIL(200), SAFE_NOTE(500), EMERGENCY_NAME(100), EMERGENCY_PHONE(60),
    EMERGENCY_RELATION(60), KEYWORKER_NAME(100), KEYWORKER_AGENCY(100), KEYWORKER_CONTACT(200), ACCESS_NEEDS(1000),
    LANGUAGE(60);

    private final int longest;

    PersonText(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    SealedField field() {
        return new SealedField("person", name().toLowerCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT) + "_sealed";
    }
}
