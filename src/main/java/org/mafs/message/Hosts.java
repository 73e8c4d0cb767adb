package org.mafs.message;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which servers are on this very computer. */
final class Hosts {

    private Hosts() {
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
