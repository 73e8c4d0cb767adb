package org.mafs.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which a person stops messages with one tap. Nobody can guess one, nor read one from the database. */
@Component
@Transactional
class StopLinks {

    static final String PATH = "/s/";

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final Calendar calendar;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    StopLinks(JdbcClient database, Calendar calendar, @Value("${mafs.url}") String address) {
        this.database = database;
        this.calendar = calendar;
        this.address = address.strip().replaceFirst("/+$", "");
    }

    /** Without a public address no link leads anywhere. */
    boolean possible() {
        return !address.isEmpty();
    }

    String make(PersonId person) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        database.sql("INSERT INTO stop_link (token_hash, person_id, made_at) VALUES (?, ?, ?)")
                .params(hash(text), person.value(), Timestamp.from(calendar.now())).update();
        return address + PATH + text;
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> behind(String token) {
        return database.sql("SELECT person_id FROM stop_link WHERE token_hash = ?").param(hash(token))
                .query(Long.class).optional().map(PersonId::new);
    }

    /** A token is random and long, so that a plain hash suffices. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
