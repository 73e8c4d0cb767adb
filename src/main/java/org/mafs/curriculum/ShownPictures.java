package org.mafs.curriculum;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprise's own pictures, as pages show them. Nobody's name is kept in one; the name of each cannot be guessed. */
@Service
@Transactional(readOnly = true)
public class ShownPictures {

    private final JdbcClient database;

    ShownPictures(JdbcClient database) {
        this.database = database;
    }

    /** @param mediaType as it was found to be when the picture was put in */
    public record ShownPicture(String mediaType, byte[] bytes) {
    }

    @PermitAll
    public Optional<ShownPicture> picture(UUID uuid) {
        return database.sql("SELECT media_type, bytes FROM content_picture WHERE uuid = ?").param(uuid)
                .query((row, number) -> new ShownPicture(row.getString(1), row.getBytes(2))).optional();
    }
}
