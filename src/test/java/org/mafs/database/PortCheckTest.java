package org.mafs.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void saysThatThePortIsTakenAndWhatToDo() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (var address : new String[] {"127.0.0.1", "", null}) {
                assertThatThrownBy(() -> PortCheck.require(address, other.getLocalPort())).isInstanceOf(StartRefused.class)
                        .hasMessage("Port %d is already in use. Stop the other program or set MAFS_PORT to another number."
                                .formatted(other.getLocalPort()));
            }
        }
    }

    @Test
    void leavesAFreePortFree() throws Exception {
        int port;
        try (var finder = new ServerSocket(0)) {
            port = finder.getLocalPort();
        }
        PortCheck.require("127.0.0.1", port);
        PortCheck.require("127.0.0.1", port);
        PortCheck.require(null, 0);
    }

    @Test
    void saysThatTheAddressIsNotOurs() {
        // 192.0.2.0/24 is kept for documentation (RFC 5737): no computer has it.
        assertThatThrownBy(() -> PortCheck.require("192.0.2.1", 0)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("192.0.2.1 is not an address of this computer");
    }
}
