package org.mafs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A network that can go wrong, between a page and the server. Each connection does as the one who asked for it wished at
 * the time it was made.
 */
final class BadNetwork implements AutoCloseable {

    /** What becomes of a connection. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** Nobody answers. */
        DROPPED,
        /** The request arrives; of the answer not one byte comes back. */
        ANSWER_LOST,
        /** The request arrives; the answer breaks off in its middle. */
        CUT_IN_ANSWER,
        /** The request breaks off in its middle. */
        CUT_IN_REQUEST,
        /** Everything takes a while longer. */
        SLOW
    }

    private static final int SOME_BYTES = 60;
    private static final long A_WHILE = 150;

    private final ServerSocket door;
    private final int server;
    private final Supplier<Fault> fault;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BadNetwork(int server, Supplier<Fault> fault) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.fault = fault;
        threads.submit(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket page = door.accept();
                open.add(page);
                threads.submit(() -> connect(page, fault.get()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket page, Fault kind) {
        if (kind == Fault.DROPPED) {
            cut(page);
            return;
        }
        try {
            Socket there = new Socket();
            open.add(there);
            there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
            threads.submit(() -> carry(page, there, kind == Fault.CUT_IN_REQUEST ? SOME_BYTES : Long.MAX_VALUE, kind));
            long returned = switch (kind) {
                case ANSWER_LOST -> 0;
                case CUT_IN_ANSWER -> SOME_BYTES;
                default -> Long.MAX_VALUE;
            };
            threads.submit(() -> carry(there, page, returned, kind));
        } catch (IOException unreachable) {
            cut(page);
        }
    }

    /** Cuts both ends after so many bytes; what was to be carried beyond them is read and thrown away with them. */
    private void carry(Socket from, Socket to, long most, Fault kind) {
        byte[] some = new byte[8192];
        long carried = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (kind == Fault.SLOW) {
                    Thread.sleep(A_WHILE);
                }
                int now = (int) Math.min(read, most - carried);
                out.write(some, 0, now);
                out.flush();
                carried += now;
                if (carried >= most) {
                    break;
                }
            }
        } catch (IOException | InterruptedException over) {
            // The connection ends either way.
        } finally {
            cut(from);
            cut(to);
        }
    }

    private void cut(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        open.forEach(this::cut);
        threads.shutdownNow();
    }
}
