package org.mafs.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The next words for one purpose.
 *
 * @param seen       the number that was on the screen when they were written
 * @param statements one to tick on each line
 */
public record NewAgreementText(@NotNull ConsentPurpose purpose, long seen,
        @NotBlank(message = "{settings.agreements.wording.needed}")
        @Size(max = NewAgreementText.LONGEST_WORDING, message = "{settings.agreements.wording.long}") String wording,
        @NotBlank(message = "{settings.agreements.statements.needed}")
        @Size(max = NewAgreementText.LONGEST_STATEMENTS, message = "{settings.agreements.statements.long}")
        String statements) {

    public static final int LONGEST_WORDING = 4000;
    public static final int LONGEST_STATEMENTS = 2000;

    List<String> lines() {
        return statements.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
