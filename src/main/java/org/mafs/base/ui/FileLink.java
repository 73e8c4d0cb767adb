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
            Path made = Files.createTempFile(work.path(), "download", ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(made)) {
                    content.writeTo(stream);
                }
                long size = Files.size(made);
                InputStream whole = Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE);
                return new DownloadResponse(whole, name.get(), type, size);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(made);
                throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
            }
        }));
    }
}
