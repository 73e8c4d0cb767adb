package org.mafs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The embedded server's password. Made once, kept beside the data, never on a command line. */
final class DatabasePassword {

    private DatabasePassword() {
    }

    static Optional<String> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static String readOrMake(Path file) throws IOException {
        var known = read(file);
        if (known.isPresent()) {
            return known.get();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.write(file, password + "\n");
        return password;
    }
}
