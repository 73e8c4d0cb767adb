package org.mafs.mutualaid;

import java.time.Instant;
import java.util.List;

/**
 * A list of postcodes that was brought in.
 *
 * @param taken   records that told where a postcode lies
 * @param leftOut records that did not, or whose postcode is no longer used
 * @param whole   false where it broke off: what was read until then is kept
 * @param first   why the first few were left out, where that is known still
 */
public record PostcodeListRecord(String fileName, int taken, int leftOut, boolean whole, Instant broughtInAt,
        List<RejectedRow> first) {
}
