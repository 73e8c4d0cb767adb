package org.mafs.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is shown when somebody is asked. Never changed, only followed by the next number.
 *
 * @param number     from 1 on, for each purpose apart
 * @param statements what is ticked one by one; all of them make a yes
 * @param madeAt     absent for the words that came with the programme
 */
public record AgreementText(ConsentPurpose purpose, int number, String wording, List<String> statements,
        Optional<Instant> madeAt) {
}
