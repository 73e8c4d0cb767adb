package org.mafs.cohort;

import jakarta.persistence.Embeddable;

/**
 * A form and when it is due.
 *
 * @param number of the session; {@link #FOLLOW_UP} stands for the follow-up
 * @param form   as it stands in addresses, such as {@code check-in}
 */
@Embeddable
public record ScheduledForm(int number, String form) {

    public static final int FOLLOW_UP = 0;
}
