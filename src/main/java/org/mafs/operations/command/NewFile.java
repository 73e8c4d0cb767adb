package org.mafs.operations.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.mafs.base.Words;

/**
 * A file that is there whole or not at all. It is written beside its place and moved there when complete, so that a full
 * disk or a pulled plug leaves what was there before.
 */
record NewFile(Path path) {

    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** @throws Refused when nothing can be put there */
    static NewFile at(Path asked) {
        Path path = asked.toAbsolutePath().normalize();
        try {
            // A link stays a link: what it leads to is replaced.
            path = Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException | InvalidPathException unreadable) {
            throw new Refused(Words.say("funder.command.not-a-file", asked));
        }
        if (Files.exists(path) && !Files.isRegularFile(path) || path.getFileName() == null) {
            throw new Refused(Words.say("funder.command.not-a-file", asked));
        }
        if (!Files.isDirectory(path.getParent())) {
            throw new Refused(Words.say("funder.command.no-folder", path.getParent()));
        }
        return new NewFile(path);
    }

    /** @throws IOException when it could not be written; what was there is then unchanged */
    void write(Content content) throws IOException {
        Path draft = path.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream stream = Channels.newOutputStream(channel);
                content.writeTo(stream);
                stream.flush();
                channel.force(true);
            }
            move(draft);
        } finally {
            delete(draft);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // A stray part file harms nobody; the reason for it is told already.
        }
    }
}
