package org.mafs.curriculum.ui;

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
import org.mafs.base.ui.Glyph;

/** Gives a zip of texts. Made whole before it is sent, in a file that is gone when it has been. */
class ZipLink extends Anchor {

    /** What writes it. */
    interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    ZipLink(String words, Supplier<String> name, WorkFolder work, Content content) {
        add(new Glyph("download"), new Span(words));
        addClassName("button");
        setHref(DownloadHandler.fromInputStream(event -> {
            Path made = Files.createTempFile(work.path(), "content", ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(made)) {
                    content.writeTo(stream);
                }
                long size = Files.size(made);
                InputStream whole = Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE);
                return new DownloadResponse(whole, name.get(), "application/zip", size);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(made);
                throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
            }
        }));
    }
}
