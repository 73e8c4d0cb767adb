package org.mafs.curriculum;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprise's own pictures, as pages show them: to everybody what a published text shows, and to those who write
 * texts what is only thought of for one.
 */
@Service
@Transactional(readOnly = true)
public class ShownPictures {

    private static final Set<Role> WRITERS = Set.of(Role.FACILITATOR, Role.COORDINATOR, Role.ADMIN);

    private final JdbcClient database;
    private final CurrentAccount current;

    ShownPictures(JdbcClient database, CurrentAccount current) {
        this.database = database;
        this.current = current;
    }

    /**
     * @param mediaType as it was found to be when the picture was put in
     * @param published otherwise nobody may keep it but who asked
     */
    public record ShownPicture(String mediaType, byte[] bytes, boolean published) {
    }

    /** Empty for somebody who does not write texts while no published text shows it. */
    @PermitAll
    public Optional<ShownPicture> picture(UUID uuid) {
        return database.sql("""
                SELECT media_type, bytes, EXISTS (SELECT 1 FROM content_version v WHERE v.status = 'PUBLISHED'
                    AND INSTR(v.text, ?) > 0) FROM content_picture WHERE uuid = ?""")
                .params(ContentHtml.PICTURE + uuid, uuid.toString())
                .query((row, number) -> new ShownPicture(row.getString(1), row.getBytes(2), row.getBoolean(3))).optional()
                .filter(picture -> picture.published() || current.ifSignedIn().map(who -> WRITERS.contains(who.role()))
                        .orElse(false));
    }
}
