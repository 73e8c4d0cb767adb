package org.mafs.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * By what a code is known without being kept: PBKDF2 with HMAC-SHA-256, which browsers know too, so that a tablet
 * without a network can check it.
 *
 * @param iterations how slow one try is
 * @param hash       32 bytes
 */
public record PinVerifier(byte[] salt, int iterations, byte[] hash) {

    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static PinVerifier of(String pin) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PinVerifier(salt, ITERATIONS, hash(pin, salt, ITERATIONS));
    }

    /** @param text as {@link #text()} wrote it */
    static PinVerifier read(String text) {
        String[] parts = text.split(" ");
        return new PinVerifier(Base64.getUrlDecoder().decode(parts[0]), Integer.parseInt(parts[1]),
                Base64.getUrlDecoder().decode(parts[2]));
    }

    String text() {
        return TEXT.encodeToString(salt) + " " + iterations + " " + TEXT.encodeToString(hash);
    }

    boolean matches(String pin) {
        return MessageDigest.isEqual(hash, hash(pin, salt, iterations));
    }

    /** What a code is known by stays out of logs. */
    @Override
    public String toString() {
        return "PinVerifier";
    }

    private static byte[] hash(String pin, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BYTES * 8)).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
