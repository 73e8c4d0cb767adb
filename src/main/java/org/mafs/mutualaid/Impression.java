package org.mafs.mutualaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What somebody says of a visit. Each part may be left out, which is null and never a no.
 *
 * @param firstEver whether it was the first meeting of their life
 * @param howItWas  from 1, hard, to 5, good
 */
public record Impression(Boolean firstEver,
        @Min(value = 1, message = "{mutualaid.visit.how-range}") @Max(value = 5, message = "{mutualaid.visit.how-range}")
        Integer howItWas, GoingBack goingBack) {

    public static final Impression NONE = new Impression(null, null, null);
}
