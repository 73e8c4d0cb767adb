package org.mafs.access;

/** A code somebody has chosen, typed twice. */
public record NewPin(String pin, String again) {

    /** A code stays out of logs. */
    @Override
    public String toString() {
        return "NewPin";
    }
}
