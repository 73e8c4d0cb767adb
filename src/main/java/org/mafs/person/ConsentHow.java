package org.mafs.person;

/** How an answer was given. Only {@link #TABLET} leaves a signature with us. */
public enum ConsentHow {
    SPOKEN, PAPER, TABLET
}
