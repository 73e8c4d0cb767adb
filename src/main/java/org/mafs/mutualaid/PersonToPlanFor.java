package org.mafs.mutualaid;

import org.mafs.base.EnrolmentId;

/** Somebody who is on a group's list now, by name and group. */
public record PersonToPlanFor(EnrolmentId enrolment, String name, String cohort) {
}
