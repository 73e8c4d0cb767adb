package org.mafs.base.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mafs.base.WorkFolder;

/** A file somebody chose, in a file that only we may read. It is gone as soon as nobody needs it. */
public final class GivenFile {

    private final Path path;
    private final AtomicBoolean inUse = new AtomicBoolean();
    private volatile boolean unwanted;

    private GivenFile(Path path) {
        this.path = path;
    }

    /** Keeps one byte more than may be, so that what is too large is seen to be. */
    public static GivenFile keep(InputStream stream, long most, WorkFolder work) throws IOException {
        GivenFile given = new GivenFile(Files.createTempFile(work.path(), "import", ".part"));
        try (OutputStream copy = Files.newOutputStream(given.path)) {
            byte[] some = new byte[1 << 16];
            long kept = 0;
            for (int read = stream.read(some); read >= 0 && kept <= most; read = stream.read(some)) {
                copy.write(some, 0, read);
                kept += read;
            }
            return given;
        } catch (IOException broken) {
            given.drop();
            throw broken;
        }
    }

    public Path path() {
        return path;
    }

    /** Whatever is done with it is done to the end, even when the page has been left. */
    void during(Runnable work) {
        inUse.set(true);
        try {
            work.run();
        } finally {
            inUse.set(false);
            if (unwanted) {
                drop();
            }
        }
    }

    public void drop() {
        unwanted = true;
        if (!inUse.get()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
