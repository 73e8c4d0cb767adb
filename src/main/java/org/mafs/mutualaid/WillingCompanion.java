package org.mafs.mutualaid;

import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * Somebody who may be asked to go along, as far as one may know them.
 *
 * @param fellowships those they know, in short
 * @param times       when they can, in their words
 * @param phone       only where they agreed that it is passed on
 * @param through     who leads their group, by first name: they are asked through these; may be nobody
 * @param place       their place in a group the one who asks leads; empty otherwise
 */
public record WillingCompanion(CompanionId id, String called, List<String> fellowships, String area,
        Optional<String> times, Optional<String> phone, List<String> through, Optional<EnrolmentId> place) {
}
