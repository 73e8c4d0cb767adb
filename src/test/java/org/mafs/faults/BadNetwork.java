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
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
        SLOW,
        /** Every request arrives twice. */
        DOUBLED
    }

    /** How no network looks from a page. */
    enum Outage {
        NONE,
        /** Connections break off, and nobody answers. */
        REFUSING,
        /** Connections stand, and what is sent is never heard of again. */
        SILENT
    }

    private static final int SOME_BYTES = 60;
    private static final long A_WHILE = 150;

    private final ServerSocket door;
    private final int server;
    private final Supplier<Fault> fault;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<String> answerToLose = new AtomicReference<>();
    private final Set<Socket> losing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Outage outage = Outage.NONE;

    BadNetwork(int server, Supplier<Fault> fault) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.fault = fault;
        threads.submit(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on there is no network, for connections that stand as well. */
    void fail(Outage how) {
        outage = how;
        if (how == Outage.REFUSING) {
            breakAll();
        }
    }

    /** What was under way while there was no network stays lost. */
    void comeBack() {
        outage = Outage.NONE;
        breakAll();
    }

    /** Connections that stand end; the next ones are made anew. */
    void breakAll() {
        open.forEach(this::cut);
    }

    /** The next request with these words arrives, and not one byte of its answer comes back. */
    void loseAnswerTo(String words) {
        answerToLose.set(words);
    }

    /** How many answers {@link #loseAnswerTo} has lost. */
    int lost() {
        return lost.get();
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
        if (outage == Outage.SILENT) {
            return;
        }
        if (kind == Fault.DROPPED || outage == Outage.REFUSING) {
            cut(page);
            return;
        }
        try {
            Socket there = toServer();
            OutputStream twice = kind == Fault.DOUBLED ? unheard(toServer()) : OutputStream.nullOutputStream();
            threads.submit(() -> carry(page, there, twice, kind == Fault.CUT_IN_REQUEST ? SOME_BYTES : Long.MAX_VALUE,
                    kind));
            long returned = switch (kind) {
                case ANSWER_LOST -> 0;
                case CUT_IN_ANSWER -> SOME_BYTES;
                default -> Long.MAX_VALUE;
            };
            threads.submit(() -> carry(there, page, OutputStream.nullOutputStream(), returned, kind));
        } catch (IOException unreachable) {
            cut(page);
        }
    }

    private Socket toServer() throws IOException {
        Socket there = new Socket();
        open.add(there);
        there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        return there;
    }

    /** What comes back on it is thrown away. */
    private OutputStream unheard(Socket there) throws IOException {
        InputStream answers = there.getInputStream();
        threads.submit(() -> answers.transferTo(OutputStream.nullOutputStream()));
        return there.getOutputStream();
    }

    /** Cuts both ends after so many bytes; what was to be carried beyond them is read and thrown away with them. */
    private void carry(Socket from, Socket to, OutputStream twice, long most, Fault kind) {
        byte[] some = new byte[8192];
        long carried = 0;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (outage == Outage.SILENT) {
                    in.transferTo(OutputStream.nullOutputStream());
                    break;
                }
                if (losing.contains(to)) {
                    lost.incrementAndGet();
                    break;
                }
                if (kind == Fault.SLOW) {
                    Thread.sleep(A_WHILE);
                }
                String words = answerToLose.get();
                if (words != null && new String(some, 0, read, StandardCharsets.ISO_8859_1).contains(words)
                        && answerToLose.compareAndSet(words, null)) {
                    losing.add(from);
                }
                int now = (int) Math.min(read, most - carried);
                out.write(some, 0, now);
                out.flush();
                twice.write(some, 0, now);
                twice.flush();
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
