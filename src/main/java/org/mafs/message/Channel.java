package org.mafs.message;

/** The way a message goes. */
public enum Channel {
    EMAIL, TEXT
}
