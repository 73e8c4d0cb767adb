package org.mafs.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is kept of who somebody is. Only the name is needed; the rest is absent until it is told.
 *
 * @param name            what they like to be called
 * @param fullName        as it stands on letters, where it differs
 * @param dateOfBirth     16 to 110 years ago
 * @param ageBand         only where there is no date of birth
 * @param prefersNotToSay asked and not told: an answer, and not the same as not asked. What has an answer is never in it
 */
public record PersonDetails(
        @NotBlank(message = "{person.name.needed}") @Size(max = 100, message = "{person.name.long}") String name,
        @Size(max = 100, message = "{person.full-name.long}") String fullName,
        @Size(max = 40, message = "{person.pronouns.long}") String pronouns,
        @Past(message = "{person.born.future}") LocalDate dateOfBirth,
        AgeBand ageBand,
        @NotNull(message = "{person.gender.needed}") Gender gender,
        @NotNull(message = "{person.ethnicity.needed}") Ethnicity ethnicity,
        @Valid Contact contact,
        @Valid Emergency emergency,
        @Valid Keyworker keyworker,
        @Size(max = 900, message = "{person.access-needs.long}") String accessNeeds,
        @Size(max = 100, message = "{person.language.long}") String language,
        Set<PersonPart> prefersNotToSay) {

    public PersonDetails {
        name = name == null ? "" : name.strip();
        fullName = said(fullName);
        pronouns = said(pronouns);
        ageBand = dateOfBirth == null ? ageBand : null;
        accessNeeds = said(accessNeeds);
        language = said(language);
        prefersNotToSay = Set.copyOf(prefersNotToSay);
    }

    /** Of somebody we have only just met. */
    public static PersonDetails of(NewPerson asked) {
        return new PersonDetails(asked.name(), null, null, asked.dateOfBirth(), null, asked.gender(),
                Ethnicity.NOT_ASKED, asked.contact(), Emergency.NONE, Keyworker.NONE, null, null, Set.of());
    }

    /** These details, with some parts as they stand in others. */
    public PersonDetails with(Set<PersonPart> parts, PersonDetails others) {
        PersonDetails born = parts.contains(PersonPart.BORN) ? others : this;
        return new PersonDetails(
                from(parts, PersonPart.NAME, others).name,
                from(parts, PersonPart.FULL_NAME, others).fullName,
                from(parts, PersonPart.PRONOUNS, others).pronouns,
                born.dateOfBirth, born.ageBand,
                from(parts, PersonPart.GENDER, others).gender,
                from(parts, PersonPart.ETHNICITY, others).ethnicity,
                new Contact(from(parts, PersonPart.PHONE, others).contact.phone(),
                        from(parts, PersonPart.EMAIL, others).contact.email(),
                        from(parts, PersonPart.SAFE_WAYS, others).contact.safeWays(),
                        from(parts, PersonPart.SAFE_WAYS, others).contact.safeNote()),
                from(parts, PersonPart.EMERGENCY, others).emergency,
                from(parts, PersonPart.KEYWORKER, others).keyworker,
                from(parts, PersonPart.ACCESS_NEEDS, others).accessNeeds,
                from(parts, PersonPart.LANGUAGE, others).language,
                Arrays.stream(PersonPart.values())
                        .filter(part -> from(parts, part, others).prefersNotToSay.contains(part))
                        .collect(Collectors.toSet()));
    }

    /** The parts in which these details and others are not the same. */
    public List<PersonPart> differences(PersonDetails others) {
        return Arrays.stream(PersonPart.values()).filter(part -> !part.in(this).equals(part.in(others))).toList();
    }

    /** What has been told is told: only parts without an answer stay unsaid. */
    PersonDetails settled() {
        return new PersonDetails(name, fullName, pronouns, dateOfBirth, ageBand, gender, ethnicity, contact, emergency,
                keyworker, accessNeeds, language, prefersNotToSay.stream()
                        .filter(part -> part.mayBeLeftUnsaid() && part.known(this).isEmpty())
                        .collect(Collectors.toSet()));
    }

    static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private PersonDetails from(Set<PersonPart> parts, PersonPart part, PersonDetails others) {
        return parts.contains(part) ? others : this;
    }
}
