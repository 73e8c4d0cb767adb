package org.mafs.mutualaid;

/** Where one takes part. */
public enum Held {
    IN_PERSON, ONLINE, BOTH;

    public boolean isInPerson() {
        return this != ONLINE;
    }

    public boolean isOnline() {
        return this != IN_PERSON;
    }
}
