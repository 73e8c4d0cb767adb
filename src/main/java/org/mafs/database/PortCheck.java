package org.mafs.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Asked before anything is touched, so that a taken port costs no start of the database. */
public final class PortCheck {

    private PortCheck() {
    }

    /**
     * Refuses when nothing can listen there.
     *
     * @param address null or blank for every address of this computer
     * @param port zero for "any free port", which is never taken
     */
    public static void require(String address, int port) {
        try (var socket = new ServerSocket()) {
            var host = address == null || address.isBlank() ? null : InetAddress.getByName(address);
            socket.bind(new InetSocketAddress(host, port));
        } catch (UnknownHostException unknown) {
            throw new StartRefused("%s is not an address of this computer."
                    .formatted(address), unknown);
        } catch (BindException taken) {
            throw new StartRefused(sentence(address, port, String.valueOf(taken.getMessage())), taken);
        } catch (IOException other) {
            throw new StartRefused("MAFS cannot listen on port %d: %s.".formatted(port, other.getMessage()), other);
        }
    }

    private static String sentence(String address, int port, String reason) {
        if (reason.contains("Cannot assign")) {
            return "%s is not an address of this computer.".formatted(address);
        }
        if (reason.contains("Permission denied")) {
            return "Port %d is kept for administrators. Set MAFS_PORT to a number above 1023.".formatted(port);
        }
        return "Port %d is already in use. Stop the other program or set MAFS_PORT to another number.".formatted(port);
    }
}
