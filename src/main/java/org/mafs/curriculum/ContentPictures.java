package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Refused;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprise's own pictures. The same picture is kept once, however often it is put in. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.KEEPS_ACCOUNTS})
public class ContentPictures {

    /** In bytes. */
    public static final int LARGEST_FILE = CleanPicture.LARGEST_FILE;
    /** In letters. */
    public static final int LONGEST_ALT = 120;

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Calendar calendar;

    ContentPictures(JdbcClient database, CurrentAccount current, Calendar calendar) {
        this.database = database;
        this.current = current;
        this.calendar = calendar;
    }

    /** A picture as it is kept. */
    record Kept(PictureRecord picture, CleanPicture clean) {
    }

    /**
     * @param alt what it shows, for somebody who cannot see it
     * @return the picture; the one that is there already where it is the same
     * @throws Refused when it is no PNG, JPEG or WebP picture, too large, or nothing is said about it
     */
    @TriedAgain
    public PictureRecord add(byte[] file, String alt) {
        return keep(UUID.randomUUID(), CleanPicture.of(file), alt);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PictureRecord> all() {
        return database.sql("SELECT uuid, name FROM content_picture ORDER BY added_at DESC, uuid")
                .query((row, number) -> new PictureRecord(UUID.fromString(row.getString(1)), row.getString(2))).list();
    }

    /**
     * For good. Texts that were put aside or withdrawn show nothing in its place.
     *
     * @throws Refused while a text that is published or being written shows it
     */
    @TriedAgain
    public void remove(UUID picture) {
        boolean shown = database.sql("SELECT COUNT(*) FROM content_version WHERE status IN ('DRAFT', 'REVIEWED', 'PUBLISHED') "
                + "AND INSTR(text, ?) > 0").param(ContentHtml.PICTURE + picture).query(Integer.class).single() > 0;
        if (shown) {
            throw new Refused("curriculum.picture.shown");
        }
        database.sql("DELETE FROM content_picture WHERE uuid = ?").param(picture.toString()).update();
    }

    /** @param uuid what it is called where nothing of the same looks is there yet */
    PictureRecord keep(UUID uuid, CleanPicture clean, String alt) {
        String said = alt == null ? "" : alt.strip().replaceAll("\\s+", " ");
        if (said.isEmpty() || said.length() > LONGEST_ALT) {
            throw new Refused("curriculum.picture.alt", LONGEST_ALT);
        }
        byte[] print = print(clean.bytes());
        Optional<PictureRecord> same = database.sql("SELECT uuid, name FROM content_picture WHERE print = ?").param(print)
                .query((row, number) -> new PictureRecord(UUID.fromString(row.getString(1)), said)).optional();
        return same.orElseGet(() -> {
            database.sql("INSERT INTO content_picture (uuid, name, media_type, bytes, print, added_by, added_at) "
                            + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(uuid.toString(), said, clean.mediaType(), clean.bytes(), print, current.id().value(),
                            Timestamp.from(calendar.now())).update();
            return new PictureRecord(uuid, said);
        });
    }

    Optional<Kept> kept(UUID uuid) {
        return database.sql("SELECT name, media_type, bytes FROM content_picture WHERE uuid = ?").param(uuid.toString())
                .query((row, number) -> new Kept(new PictureRecord(uuid, row.getString(1)),
                        new CleanPicture(row.getString(2), row.getBytes(3)))).optional();
    }

    /** @param name as it stands after {@code picture:} */
    boolean isThere(String name) {
        if (!ContentHtml.isOwnPicture(name)) {
            return name.equals(ContentHtml.TIMELINE)
                    || ContentPictures.class.getResource("/META-INF/resources/pictures/" + name + ".svg") != null;
        }
        return database.sql("SELECT COUNT(*) FROM content_picture WHERE uuid = ?").param(name).query(Integer.class)
                .single() > 0;
    }

    private static byte[] print(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
