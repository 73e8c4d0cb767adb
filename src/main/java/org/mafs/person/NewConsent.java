package org.mafs.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.Signature;

/**
 * An answer as it was taken down.
 *
 * @param key        made when the form was opened: the same key again is the same answer
 * @param textNumber of the words that were shown
 * @param ticked     the statements that were ticked; all of them make a yes
 * @param agreedOn   the day it was said or signed; a paper may be older than today
 * @param witness    blank when whoever records it was the witness
 * @param keyworker  who may be told; only for {@link ConsentPurpose#SHARING}
 * @param signature  only for {@link ConsentHow#TABLET}, else null
 */
public record NewConsent(@NotNull UUID key, @NotNull ConsentPurpose purpose, int textNumber, boolean given,
        @NotNull Set<String> ticked,
        @NotNull(message = "{cohort.consent.how-needed}") ConsentHow how,
        @NotNull(message = "{cohort.consent.on-needed}") LocalDate agreedOn,
        @NotNull @Size(max = NewConsent.LONGEST_WITNESS, message = "{cohort.consent.witness-long}") String witness,
        @NotNull @Size(max = NewConsent.LONGEST_KEYWORKER, message = "{cohort.consent.keyworker-long}")
        String keyworker,
        Signature signature) {

    public static final int LONGEST_WITNESS = 100;
    public static final int LONGEST_KEYWORKER = 200;
}
