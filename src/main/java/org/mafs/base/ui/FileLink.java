package org.mafs.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.mafs.base.WorkFolder;

/** Gives a file. It is made whole before it is sent, and is gone when it has been. */
public final class FileLink extends Anchor {

    /** What writes it. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * @param name of the file, as it is when somebody asks for it
     * @param type the media type
     */
    public FileLink(String words, Supplier<String> name, String type, WorkFolder work, Content content) {
        add(new Glyph("download"), new Span(words));
        addClassName("button");
        setHref(DownloadHandler.fromInputStream(event -> {
            try {
                return response(name.get(), type, work, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }));
    }

    /** Whatever goes wrong, running out of memory too, nothing of it stays on the disk. */
    static DownloadResponse response(String name, String type, WorkFolder work, Content content) throws IOException {
        Path made = Files.createTempFile(work.path(), "download", ".part");
        boolean done = false;
        try {
            try (OutputStream stream = Files.newOutputStream(made)) {
                content.writeTo(stream);
            }
            long size = Files.size(made);
            InputStream whole = Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE);
            done = true;
            return new DownloadResponse(whole, name, type, size);
        } finally {
            if (!done) {
                Files.deleteIfExists(made);
            }
        }
    }
}
