package org.mafs.base;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
                .min(Comparator.<ConstraintViolation<?>, String>comparing(broken -> broken.getPropertyPath().toString())
                        .thenComparing(broken -> !isMissing(broken)))
                .ifPresent(violation -> {
                    throw new Refused(key(violation.getMessageTemplate()));
                });
    }

    /** An empty field breaks other rules as well; that it is empty is the one to tell. */
    private static boolean isMissing(ConstraintViolation<?> broken) {
        Class<?> rule = broken.getConstraintDescriptor().getAnnotation().annotationType();
        return rule == NotBlank.class || rule == NotNull.class;
    }

    private static String key(String template) {
        return template.substring(1, template.length() - 1);
    }
}
