package org.mafs.base;

/** A rule said no. The message is a sentence for the person who asked, from the translation file. */
public class Refused extends RuntimeException {

    public Refused(String key, Object... arguments) {
        super(Words.say(key, arguments));
    }
}
