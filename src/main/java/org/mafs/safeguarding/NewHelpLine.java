package org.mafs.safeguarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A help line as somebody types it. It can be called, written to, or both.
 *
 * @param how       one line for the person who needs it, such as "Call 116 123, free, day and night"
 * @param textWords what to write to the number for texts; empty where any words do
 */
public record NewHelpLine(
        @NotBlank(message = "{safeguarding.help-line.name.needed}")
        @Size(max = LONGEST_NAME, message = "{safeguarding.help-line.name.long}") String name,
        @NotBlank(message = "{safeguarding.help-line.how.needed}")
        @Size(max = LONGEST_HOW, message = "{safeguarding.help-line.how.long}") String how,
        @Pattern(regexp = NUMBER, message = "{safeguarding.help-line.phone.wrong}") String phone,
        @Pattern(regexp = NUMBER, message = "{safeguarding.help-line.text-to.wrong}") String textTo,
        @Size(max = LONGEST_WORDS, message = "{safeguarding.help-line.text-words.long}") String textWords) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_HOW = 160;
    public static final int LONGEST_WORDS = 40;

    /** Between three and twenty digits that a phone can dial, as people write them; or nothing. */
    private static final String NUMBER = "\\s*(\\+?[0-9](?: ?[0-9]){2,19})?\\s*";

    boolean hasPhone() {
        return !isBlank(phone);
    }

    boolean hasTextTo() {
        return !isBlank(textTo);
    }

    boolean hasTextWords() {
        return !isBlank(textWords);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }
}
