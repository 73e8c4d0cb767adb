package org.mafs.message;

/** Hands one message over to a server. */
interface Carrier {

    Channel channel();

    boolean isSet();

    /** Whether the server is on this computer: the demo writes to nobody else. */
    boolean isHere();

    Outcome carry(String recipient, String words);
}
