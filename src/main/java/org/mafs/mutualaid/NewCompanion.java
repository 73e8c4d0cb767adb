package org.mafs.mutualaid;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.mafs.person.ConsentHow;

/**
 * Somebody says that they will go along. What was left empty is absent, never an empty text.
 *
 * @param key    made when the form opened: the same key again is the same answer
 * @param called what they may be called in front of somebody they have not met
 * @param times  when they can, in their words; or null
 * @param phone  the number that may be passed on; null where it may not
 * @param agreed whether they said yes to the words that were shown
 */
public record NewCompanion(UUID key,
        @NotNull(message = "{mutualaid.companion.called-missing}")
        @Size(max = 60, message = "{mutualaid.companion.called-long}") String called,
        @NotEmpty(message = "{mutualaid.companion.fellowship-missing}") Set<FellowshipId> fellowships,
        @NotNull(message = "{mutualaid.companion.area-missing}")
        @Size(max = 200, message = "{mutualaid.companion.area-long}") String area,
        @Size(max = 400, message = "{mutualaid.companion.times-long}") String times,
        @Pattern(regexp = PHONE, message = "{mutualaid.companion.phone-wrong}") String phone,
        @AssertTrue(message = "{mutualaid.companion.agreement-needed}") boolean agreed,
        @NotNull(message = "{mutualaid.companion.how-missing}") ConsentHow how,
        @NotNull(message = "{mutualaid.companion.day-missing}") LocalDate agreedOn) {

    private static final String PHONE = "\\+?[0-9 ()-]{6,30}";

    public NewCompanion {
        called = said(called);
        area = said(area);
        times = said(times);
        phone = said(phone);
        fellowships = Set.copyOf(fellowships);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
