package org.mafs.base;

/** A referral, by its number. */
public record ReferralId(long value) {
}
