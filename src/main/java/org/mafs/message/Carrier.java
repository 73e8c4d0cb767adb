package org.mafs.message;

/** Hands one message over to a server. */
interface Carrier {

    Channel channel();

    boolean isSet();

    /** Whether the server is on this computer: the demo writes to nobody else. */
    boolean isHere();

    /** @param subject what a stranger may read first, where this way has one */
    Outcome carry(String recipient, String subject, String words);
}
