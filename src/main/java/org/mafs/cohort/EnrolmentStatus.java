package org.mafs.cohort;

/** Having started and having completed are read from the register, not kept apart from it. */
public enum EnrolmentStatus {
    REFERRED, WAITING, OFFERED, ENROLLED, LEFT, DECLINED
}
