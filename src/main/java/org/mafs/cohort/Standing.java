package org.mafs.cohort;

/** How far somebody has come on their way through a cohort. Never stored: the register says who started and completed. */
public enum Standing {
    REFERRED, WAITING, OFFERED, ENROLLED, STARTED, COMPLETED, LEFT, DECLINED;

    /** Who came often enough has completed, also when they left afterwards. */
    static Standing of(EnrolmentStatus status, int attended, int toComplete) {
        if (attended >= toComplete && (status == EnrolmentStatus.ENROLLED || status == EnrolmentStatus.LEFT)) {
            return COMPLETED;
        }
        return status == EnrolmentStatus.ENROLLED && attended > 0 ? STARTED : valueOf(status.name());
    }
}
