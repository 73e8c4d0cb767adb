package org.mafs.person;

/** How a referral was answered. On the waiting list or offered a place, it may still be answered otherwise. */
public enum ReferralOutcome {
    OFFERED, WAITING, DECLINED, NOT_SUITABLE;

    boolean isLast() {
        return this == DECLINED || this == NOT_SUITABLE;
    }
}
