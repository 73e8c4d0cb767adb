package org.mafs.base;

import jakarta.validation.Validator;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Checks a record again where it is stored: the server refuses what the screen would. */
@Component
public class Rules {

    private final Validator validator;

    Rules(Validator validator) {
        this.validator = validator;
    }

    /** @throws Refused with the first rule that the record breaks; rules name their sentence as {key} */
    public void check(Object record) {
        validator.validate(record).stream()
                .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    throw new Refused(key(violation.getMessageTemplate()));
                });
    }

    private static String key(String template) {
        return template.substring(1, template.length() - 1);
    }
}
