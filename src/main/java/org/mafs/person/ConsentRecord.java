package org.mafs.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.base.Signature;

/**
 * One answer, as it was given.
 *
 * @param takenBack  not given, after it had been given before
 * @param agreedOn   the day it was said or signed, which may be before it was recorded
 * @param witness    who was there; whoever recorded it, where nobody else is named
 * @param keyworker  who may be told
 * @param textNumber absent for answers older than the numbers
 * @param wording    as it was shown then
 * @param ticked     the statements that were ticked
 */
public record ConsentRecord(ConsentPurpose purpose, boolean given, boolean takenBack, ConsentHow how,
        LocalDate agreedOn, Instant recordedAt, String witness, Optional<String> keyworker, OptionalInt textNumber,
        String wording, List<String> ticked, Optional<Signature> signature) {
}
