package org.mafs.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Two who write the same record in the same instant: the second is run once more from the start, finds what the first
 * has saved, and then either agrees with it or is told of it. Only for writes that are safe to repeat. Called by
 * another write, it leaves trying again to that one: with the failure their common transaction was lost.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        predicate = WholeTransaction.class, maxRetries = 5, delay = 20, jitter = 20)
public @interface TriedAgain {
}
