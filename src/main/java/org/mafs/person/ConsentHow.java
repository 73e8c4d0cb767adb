package org.mafs.person;

public enum ConsentHow {
    SPOKEN, PAPER
}
